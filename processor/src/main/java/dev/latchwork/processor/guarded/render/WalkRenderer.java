package dev.latchwork.processor.guarded.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes the methods of collections and maps that call user code for each element. That code is
 * called for the elements of a snapshot, after the lock is released. The snapshot is created before
 * the lock is taken: if there is no memory for it, no lock is left held.
 *
 * <pre>{@code
 * public String toString() {
 *   if (!PRINTING.get().add(this)) {
 *     return "(this Collection)";
 *   }
 *   try {
 *     List<Object> elements = new ArrayList<>();
 *     if (!tryHold(this.lock)) {
 *       return "List[<locked>]";
 *     }
 *     try {
 *       for (Object element : this) {
 *         elements.add(element);
 *       }
 *     } finally {
 *       this.lock.unlock();
 *     }
 *     StringJoiner text = new StringJoiner(", ", "[", "]");
 *     elements.forEach(element -> text.add(String.valueOf(element)));
 *     return text.toString();
 *   } finally {
 *     PRINTING.get().remove(this);
 *   }
 * }
 * }</pre>
 */
final class WalkRenderer {
  private static final TypeName OBJECTS = ParameterizedTypeName.get(List.class, Object.class);

  private final GuardedModel model;
  private final Locking locking;

  WalkRenderer(GuardedModel model, Locking locking) {
    this.model = model;
    this.locking = locking;
  }

  CodeBlock body(MethodModel method) {
    return switch (method.target()) {
      case EACH_ELEMENT -> Locking.statement("iterator().forEachRemaining($N)", action(method));
      case EACH_ENTRY -> eachEntry(action(method));
      case PRINTED_ELEMENTS ->
          printed(printedElements(section(method, "elements")), "(this Collection)");
      default -> printed(printedEntries(section(method, "keys", "values")), "(this Map)");
    };
  }

  private static String action(MethodModel method) {
    return method.signature().parameters().get(0).name();
  }

  private static CodeBlock eachEntry(String action) {
    String entry = GeneratedNames.avoiding(List.of(action)).newName("entry");
    return Locking.statement(
        "entrySet().forEach($1N -> $2N.accept($1N.getKey(), $1N.getValue()))", entry, action);
  }

  private CodeBlock printed(CodeBlock body, String again) {
    return new PrintingGuard(model.names()).around(body, CodeBlock.of("$S", again));
  }

  private CodeBlock printedElements(LockedSection section) {
    return CodeBlock.builder()
        .addStatement("$T elements = new $T<>()", OBJECTS, ArrayList.class)
        .add(locking.giveUp(section, label()))
        .add(
            locking.around(
                section,
                CodeBlock.builder()
                    .beginControlFlow("for ($T element : this)", Object.class)
                    .addStatement("elements.add(element)")
                    .endControlFlow()
                    .build()))
        .addStatement("$1T text = new $1T($2S, $3S, $4S)", StringJoiner.class, ", ", "[", "]")
        .addStatement("elements.forEach(element -> text.add($T.valueOf(element)))", String.class)
        .addStatement("return text.toString()")
        .build();
  }

  private CodeBlock printedEntries(LockedSection section) {
    CodeBlock read =
        CodeBlock.builder()
            .beginControlFlow("$L.forEach((key, value) ->", model.receiver())
            .addStatement("keys.add(key)")
            .addStatement("values.add(value)")
            .add("$<});\n")
            .build();
    return CodeBlock.builder()
        .addStatement("$T keys = new $T<>()", OBJECTS, ArrayList.class)
        .addStatement("$T values = new $T<>()", OBJECTS, ArrayList.class)
        .add(locking.giveUp(section, label()))
        .add(locking.around(section, read))
        .addStatement("$1T text = new $1T($2S, $3S, $4S)", StringJoiner.class, ", ", "{", "}")
        .beginControlFlow("for (int i = 0; i < keys.size(); i++)")
        .addStatement("text.add(keys.get(i) + $S + values.get(i))", "=")
        .endControlFlow()
        .addStatement("return text.toString()")
        .build();
  }

  private String label() {
    return model.origin().simpleName();
  }

  private static LockedSection section(MethodModel method, String... locals) {
    LockMode guard = method.guard().orElse(LockMode.READ_BRIEFLY);
    return LockedSection.of(guard, "toString", List.of(locals));
  }
}
