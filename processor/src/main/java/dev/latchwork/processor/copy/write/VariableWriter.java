package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.ByBound;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes the code that copies values of type variables, and the operators that other copiers need
 * for their type variables.
 *
 * <pre>{@code
 * private static <T> T copyT(T source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
 *   if (source == null) {
 *     return null;
 *   }
 *   if (copies.containsKey(source)) {
 *     return (T) copies.get(source);
 *   }
 *   T copy = copyT.apply(source);
 *   if (copy != source) {
 *     copies.put(source, copy);
 *   }
 *   return copy;
 * }
 * }</pre>
 */
final class VariableWriter {
  /** The parameters of lambdas that are passed to copiers, the innermost first. */
  static final List<String> VARIABLES =
      List.of("held", "held2", "held3", "held4", "held5", "held6", "held7", "held8");

  private final CopyWriter writer;
  private final CopyMethodWriter methods;

  VariableWriter(CopyWriter writer) {
    this.writer = writer;
    this.methods = new CopyMethodWriter(writer);
  }

  CodeBlock copy(ByOperator plan, SourceExpression source) {
    String operator = CopyFunctions.name(plan.type());
    if (!writer.remembers() && source.inline()) {
      return CodeBlock.of("$1L == null$W? null$W: $2N.apply($1L)", source.value(), operator);
    }
    if (!writer.remembers()) {
      return methods.unremembered(plan, source, () -> CodeBlock.of("$N.apply(source)", operator));
    }
    return methods.remembered(
        plan,
        source,
        CodeBlock.builder()
            .addStatement("$T copy = $N.apply(source)", plan.type(), operator)
            .beginControlFlow("if (copy != source)")
            .addStatement("copies.put(source, copy)")
            .endControlFlow()
            .addStatement("return copy")
            .build());
  }

  /**
   * An expression for the copy, cast to the type variable. The cast is safe, since a copier returns
   * an object of exactly its argument's class.
   */
  CodeBlock copy(ByBound plan, SourceExpression source) {
    SourceExpression parameter = SourceExpression.PARAMETER.notInline();
    // javac infers nothing from the wildcards of a variable's bound unless the value is cast to the
    // bound
    SourceExpression typed =
        plan.bound() instanceof CopierCall call && HelperNames.hasWildcard(call.type())
            ? parameter.with(CodeBlock.of("($T) source", call.type()))
            : parameter;
    return methods.cast(plan, source, () -> writer.copy(plan.bound(), typed));
  }

  /** The call of a copier, with the operators that it needs. */
  CodeBlock call(CopierCall plan, SourceExpression source) {
    CodeBlock.Builder code =
        writer.isIn(plan.copier())
            ? CodeBlock.builder().add("copy($L", source.value())
            : CodeBlock.builder().add("$T.copy($L", plan.copier(), source.value());
    for (CopyPlan content : plan.contents()) {
      code.add(",$W$L", operator(content, source));
    }
    if (writer.remembers()) {
      code.add(", copies");
    } else if (writer.counts(plan)) {
      code.add(", $L", source.depth());
    }
    return code.add(")").build();
  }

  private CodeBlock operator(CopyPlan plan, SourceExpression source) {
    if (plan.isSame()) {
      return CodeBlock.of("$T.identity()", UnaryOperator.class);
    }
    if (plan instanceof ByOperator variable) {
      return CodeBlock.of("$N", CopyFunctions.name(variable.type()));
    }
    if (plan instanceof CopierCall call
        && call.contents().isEmpty()
        && !writer.remembers()
        && !writer.counts(call)) {
      return CodeBlock.of("$T::copy", call.copier());
    }
    int nested = nested(plan);
    String held =
        nested < VARIABLES.size() ? VARIABLES.get(nested) : VARIABLES.get(0) + (nested + 1);
    return CodeBlock.of("$L -> $L", held, writer.copy(plan, source.of(held)));
  }

  /** How many lambdas will be nested in the lambda for the plan. */
  private static int nested(CopyPlan plan) {
    int below = plan.contents().stream().mapToInt(VariableWriter::nested).max().orElse(0);
    return plan instanceof CopierCall && !plan.contents().isEmpty() ? below + 1 : below;
  }
}
