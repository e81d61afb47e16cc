package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.copy.write.HelperText.Call;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import dev.latchwork.processor.types.known.CopyKind;

/**
 * Writes code that completes a constructor's own copy of a collection, map, array or {@code
 * AtomicReference} that was passed to it. On a cycle, the argument is not filled yet when the
 * constructor runs and perhaps copies it.
 *
 * <pre>{@code
 * Node copy = new Node(copyNodeList(source.children, "Node.children", copies));
 * ...
 * complete(() -> copy.children, source.children, "Node.children", copies);
 * }</pre>
 */
final class ConstructorBackfillWriter {
  private static final String UNCHECKED = "@SuppressWarnings(\"unchecked\")\n";

  /**
   * A template: {@code HELD} stands for the type of the field, and {@code REFILL} for the
   * statements that refill the field's value.
   */
  private static final String COMPLETE =
      """
      /**
       * If the constructor stored its own copy of an argument before the argument was filled,
       * fills that copy again when all copying is done.
       */
      @SuppressWarnings("unchecked")
      private static void complete(Supplier<? extends HELD> held, HELD source,
          String field, Map<Object, Object> copies) {
        HELD passed = (HELD) copies.get(source);
        if (passed == null || held.get() == passed) {
          return;
        }
        last(copies).add(() -> {
          if (holds(held.get(), passed)) {
            return;
          }
          if (held.get() == source) {
            throw new IllegalStateException(
                field + " is the source's own: the constructor gives all objects the same one");
          }
          REFILL;
          if (!holds(held.get(), passed)) {
            throw new IllegalStateException(
                field + " was copied by the constructor before it was filled");
          }
        });
      }
      """;

  private static final String REFILL =
      """
      try {
        FILLED filled = (FILLED) held.get();
        filled.clear();
        filled.fill(passed);
      } catch (UnsupportedOperationException e) {
        throw new IllegalStateException(
            field + " was copied by the constructor before it was filled", e);
      }
      """;

  private final CopyWriter writer;
  private final HelperText text;
  private final SameContentsWriter holds;

  ConstructorBackfillWriter(CopyWriter writer) {
    this.writer = writer;
    this.text = new HelperText(writer);
    this.holds = new SameContentsWriter(writer);
  }

  /**
   * A statement to run after the object is created. It completes the container that the field
   * holds, if this is the constructor's own copy of an argument that was not filled yet.
   *
   * @param access how the field is read from the source and from the copy
   */
  CodeBlock check(CopyPlan plan, Access access, CodeBlock field) {
    return check(plan, writer.read(access, "copy"), writer.read(access, "source"), field);
  }

  private CodeBlock check(CopyPlan plan, CodeBlock held, CodeBlock source, CodeBlock field) {
    if (plan instanceof ValueOf optional && optional.kind() == CopyKind.OPTIONAL) {
      String content = contentOf();
      return check(
          optional.contents().get(0),
          CodeBlock.of("$N($L)", content, held),
          CodeBlock.of("$N($L)", content, source),
          field);
    }
    return CodeBlock.builder()
        .addStatement("$N(() -> $L,$W$L,$W$L,$Wcopies)", method(plan), held, source, field)
        .build();
  }

  private String method(CopyPlan plan) {
    if (plan instanceof ArrayOf) {
      return array();
    }
    if (plan instanceof ValueOf) {
      return reference();
    }
    return ((ContainerOf) plan).container().contents() == Contents.ENTRIES ? map() : collection();
  }

  private String contentOf() {
    return text.method(
        "contentOf",
        """
        private static <C> C contentOf(Optional<C> optional) {
          return optional == null ? null : optional.orElse(null);
        }
        """);
  }

  private String array() {
    return complete(
        "completeArray",
        "Object[]",
        new Call("holds", holds::array),
        """
        if (held.get() != null && held.get().length == passed.length) {
          System.arraycopy(passed, 0, held.get(), 0, passed.length);
        }
        """);
  }

  private String reference() {
    return complete(
        "completeReference",
        "AtomicReference<?>",
        new Call("holds", holds::reference),
        """
        if (held.get() != null) {
          ((AtomicReference<Object>) held.get()).set(passed.get());
        }
        """);
  }

  private String collection() {
    return complete(
        "complete",
        "Collection<?>",
        new Call("holds", holds::collection),
        REFILL.replace("FILLED", "Collection<Object>").replace("fill(", "addAll("));
  }

  private String map() {
    return complete(
        "completeMap",
        "Map<?, ?>",
        new Call("holdsEntries", holds::entries),
        REFILL.replace("FILLED", "Map<Object, Object>").replace("fill(", "putAll("));
  }

  private String complete(String name, String type, Call holds, String refill) {
    String method =
        COMPLETE
            .replace("complete(", name + "(")
            .replace("HELD", type)
            .replace("holds(", holds.name() + "(")
            .replace("    REFILL;\n", refill.indent(4));
    return text.method(
        name,
        type.contains("<") ? method : method.replace(UNCHECKED, ""),
        holds,
        new Call("last", writer.last()::tasks));
  }
}
