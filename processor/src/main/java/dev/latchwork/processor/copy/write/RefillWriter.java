package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.latchwork.processor.copy.plan.CopyPart;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes code that checks, before a collection of a copy is refilled, whether the constructor
 * created this collection for that copy alone. Clearing a collection that all objects share would
 * empty the source's collection, too.
 *
 * <pre>{@code
 * if (fills(source.names, copy.names, "Tags.names")) {
 *   copy.names.clear();
 *   copy.names.addAll(source.names);
 * }
 * }</pre>
 */
final class RefillWriter {
  private static final String FILLS = "fills";

  private final CopyWriter writer;
  private final NameAllocator locals;
  private final HelperText text;

  /** The name of the variable that holds the result of the check, by the label of the part. */
  private final Map<String, String> answers = new HashMap<>();

  /**
   * Creates a writer for one method.
   *
   * @param locals the variables of the method
   */
  RefillWriter(CopyWriter writer, NameAllocator locals) {
    this.writer = writer;
    this.locals = locals;
    this.text = new HelperText(writer);
  }

  /**
   * A statement that does the check early and records the collection as a copy, since other objects
   * may refer to the same collection.
   */
  CodeBlock ask(CopyPart part, CodeBlock source, CodeBlock made) {
    String field = part.field();
    String answer =
        locals.newName(FILLS + Character.toUpperCase(field.charAt(0)) + field.substring(1));
    answers.put(part.label(), answer);
    return CodeBlock.builder()
        .addStatement("boolean $N =$W$L", answer, asked(part, source, made))
        .build();
  }

  /** The statements, to be run only if there is a collection to fill. */
  CodeBlock only(CopyPart part, CodeBlock source, CodeBlock made, CodeBlock fill) {
    String answer = answers.get(part.label());
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($L)", answer == null ? asked(part, source, made) : CodeBlock.of("$N", answer))
        .add(fill)
        .endControlFlow()
        .build();
  }

  private CodeBlock asked(CopyPart part, CodeBlock source, CodeBlock made) {
    String alone = fills();
    return writer.remembers()
        ? CodeBlock.of("$N($L, $L,$W$S, copies)", remembers(), source, made, part.label())
        : CodeBlock.of("$N($L, $L,$W$S)", alone, source, made, part.label());
  }

  private String fills() {
    return text.method(
        FILLS,
        """
        /**
         * Returns whether {@code made} must be filled: true if the constructor created it just for
         * this copy, false if it and {@code source} are null or the same constant empty collection.
         * Throws an exception in all other cases.
         */
        private static boolean fills(Object source, Object made, String field) {
          if (source == made && (made == null || made == Collections.emptyList()
              || made == Collections.emptySet() || made == Collections.emptyMap() || made == List.of()
              || made == Set.of() || made == Map.of())) {
            return false;
          }
          if (source == null || made == null || source == made) {
            throw new IllegalStateException(
                field + " is null or shared by several objects: a copy has none of its own to fill");
          }
          return true;
        }
        """);
  }

  private String remembers() {
    return text.method(
        FILLS + " and remembers",
        FILLS,
        """
        /**
         * Like the method without {@code copies}, but also records {@code made} as the copy of
         * {@code source}. Returns false if {@code made} was recorded before, since it is filled
         * only once. Throws an exception if another copy was recorded before.
         */
        private static boolean fills(Object source, Object made, String field,
            Map<Object, Object> copies) {
          if (!fills(source, made, field)) {
            return false;
          }
          Object known = copies.putIfAbsent(source, made);
          if (known != null && known != made) {
            throw new IllegalStateException(
                field + " was copied before the object whose constructor creates it");
          }
          return known == null;
        }
        """);
  }
}
