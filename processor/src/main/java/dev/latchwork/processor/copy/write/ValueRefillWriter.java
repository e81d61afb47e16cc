package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.ValueOf;

/**
 * Writes statements that replace what an array, an atomic variable or a similar value holds. The
 * copy's own constructor has created that value.
 *
 * <pre>{@code
 * copy.hits.set(source.hits.get());
 * checkLength(source.buffer.length, copy.buffer.length, "Reader.buffer");
 * System.arraycopy(source.buffer, 0, copy.buffer, 0, copy.buffer.length);
 * }</pre>
 */
final class ValueRefillWriter {
  /** The variable of the loops. */
  static final String INDEX = "i";

  private final CopyWriter writer;

  ValueRefillWriter(CopyWriter writer) {
    this.writer = writer;
  }

  CodeBlock refill(CopyPlan plan, CodeBlock target, SourceExpression source) {
    if (plan instanceof ArrayOf array) {
      return array(array, target, source);
    }
    ValueOf value = (ValueOf) plan;
    return switch (value.kind()) {
      case ATOMIC -> statement("$L.set($L.get())", target, source.value());
      case REFERENCE -> statement("$L.set($L)", target, content(value, source, "$L.get()"));
      case ADDER ->
          CodeBlock.builder()
              .addStatement("$L.reset()", target)
              .addStatement("$L.add($L.sum())", target, source.value())
              .build();
      case ATOMIC_ARRAY -> elements(value, target, source);
      default -> whole(value, target, source.value());
    };
  }

  private static CodeBlock whole(ValueOf plan, CodeBlock target, CodeBlock source) {
    return switch (plan.type().toString()) {
      case "java.util.Date" -> statement("$L.setTime($L.getTime())", target, source);
      case "java.util.BitSet" ->
          CodeBlock.builder()
              .addStatement("$L.clear()", target)
              .addStatement("$L.or($L)", target, source)
              .build();
      case "java.lang.StringBuffer", "java.lang.StringBuilder" ->
          CodeBlock.builder()
              .addStatement("$L.setLength(0)", target)
              .addStatement("$L.append($L)", target, source)
              .build();
      default -> throw new IllegalArgumentException(plan.toString());
    };
  }

  private static CodeBlock statement(String format, Object... values) {
    return CodeBlock.builder().addStatement(format, values).build();
  }

  private CodeBlock array(ArrayOf plan, CodeBlock target, SourceExpression source) {
    CodeBlock.Builder code =
        CodeBlock.builder().add(checked(target, source, CodeBlock.of(".length")));
    if (plan.element().isSame()) {
      return code.addStatement(
              "$1T.arraycopy($2L, 0,$W$3L, 0,$W$3L.length)", System.class, source.value(), target)
          .build();
    }
    return code.beginControlFlow("for (int $1N = 0; $1N < $2L.length; $1N++)", INDEX, target)
        .addStatement(
            "$L[$N] = $L",
            target,
            INDEX,
            writer.copy(plan.element(), source.with(CodeBlock.of("$L[$N]", source.value(), INDEX))))
        .endControlFlow()
        .build();
  }

  private CodeBlock elements(ValueOf plan, CodeBlock target, SourceExpression source) {
    CodeBlock element =
        plan.contents().isEmpty()
            ? CodeBlock.of("$L.get($N)", source.value(), INDEX)
            : content(plan, source, "$L.get(" + INDEX + ")");
    return CodeBlock.builder()
        .add(checked(target, source, CodeBlock.of(".length()")))
        .beginControlFlow("for (int $1N = 0; $1N < $2L.length(); $1N++)", INDEX, target)
        .addStatement("$L.set($N, $L)", target, INDEX, element)
        .endControlFlow()
        .build();
  }

  private CodeBlock content(ValueOf plan, SourceExpression source, String read) {
    return writer.copy(
        plan.contents().get(0), source.with(CodeBlock.of(read, source.value())).notInline());
  }

  private CodeBlock checked(CodeBlock target, SourceExpression source, CodeBlock length) {
    String check =
        new HelperText(writer)
            .method(
                "checkLength",
                """
                /** Throws if the constructor has created an array of another length for the copy. */
                private static void checkLength(int ofSource, int ofCopy, String field) {
                  if (ofSource != ofCopy) {
                    throw new IllegalStateException(
                        field + " has length " + ofSource + ", but in the copy " + ofCopy);
                  }
                }
                """);
    return CodeBlock.builder()
        .addStatement(
            "$N($L$L,$W$L$L,$W$L)", check, source.value(), length, target, length, source.field())
        .build();
  }
}
