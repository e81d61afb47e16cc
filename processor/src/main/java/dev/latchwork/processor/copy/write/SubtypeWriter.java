package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.emit.RawTypes;
import java.util.List;

/**
 * Writes the code that copies values of sealed types.
 *
 * <pre>{@code
 * private static Shape copyShape(Shape source) {
 *   if (source == null) {
 *     return null;
 *   }
 *   if (source instanceof Circle circle) {
 *     return CircleCopier.copy(circle);
 *   }
 *   return SquareCopier.copy((Square) source);
 * }
 * }</pre>
 */
final class SubtypeWriter {
  private final CopyWriter writer;
  private final NestedMethodWriter nested;

  SubtypeWriter(CopyWriter writer) {
    this.writer = writer;
    this.nested = new NestedMethodWriter(writer);
  }

  CodeBlock copy(OneOf plan, SourceExpression source) {
    return nested.dispatched(plan, source, () -> branches(plan.contents()));
  }

  private CodeBlock branches(List<CopyPlan> subtypes) {
    CodeBlock.Builder code = CodeBlock.builder();
    CopyPlan last = subtypes.get(subtypes.size() - 1);
    for (CopyPlan subtype : subtypes.subList(0, subtypes.size() - 1)) {
      String name = HelperNames.variable(RawTypes.rawType(subtype.type()));
      if (subtype.isSame()) {
        code.beginControlFlow("if (source instanceof $T)", subtype.type())
            .addStatement("return source");
      } else {
        code.beginControlFlow("if (source instanceof $T $L)", subtype.type(), name)
            .addStatement(
                "return $L", writer.copy(subtype, SourceExpression.variable(name).notInline()));
      }
      code.endControlFlow();
    }
    if (last.isSame()) {
      return code.addStatement("return source").build();
    }
    SourceExpression source =
        SourceExpression.PARAMETER.with(CodeBlock.of("($T) source", last.type())).notInline();
    return code.addStatement("return $L", writer.copy(last, source)).build();
  }
}
