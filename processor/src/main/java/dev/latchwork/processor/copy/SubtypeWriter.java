package dev.latchwork.processor.copy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.CopyPlan.OneOf;
import java.util.List;
import java.util.Locale;

/**
 * Writes the copies of sealed types.
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
  private final CopyMethods methods;

  SubtypeWriter(CopyWriter writer) {
    this.writer = writer;
    this.methods = new CopyMethods(writer);
  }

  CodeBlock copy(OneOf plan, Source source) {
    return methods.dispatched(plan, source, () -> branches(plan.contents()));
  }

  private CodeBlock branches(List<CopyPlan> subtypes) {
    CodeBlock.Builder code = CodeBlock.builder();
    CopyPlan last = subtypes.get(subtypes.size() - 1);
    for (CopyPlan subtype : subtypes.subList(0, subtypes.size() - 1)) {
      String name = variable(Names.rawType(subtype.type()));
      if (subtype.isSame()) {
        code.beginControlFlow("if (source instanceof $T)", subtype.type())
            .addStatement("return source");
      } else {
        code.beginControlFlow("if (source instanceof $T $L)", subtype.type(), name)
            .addStatement("return $L", writer.copy(subtype, Source.variable(name).notInline()));
      }
      code.endControlFlow();
    }
    if (last.isSame()) {
      return code.addStatement("return source").build();
    }
    Source source =
        Source.variable("source").with(CodeBlock.of("($T) source", last.type())).notInline();
    return code.addStatement("return $L", writer.copy(last, source)).build();
  }

  /** One that no keyword or other variable equals. */
  private static String variable(ClassName type) {
    String name = type.simpleName();
    String variable = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return javax.lang.model.SourceVersion.isName(variable) && !RESERVED.contains(variable)
        ? variable
        : variable + "Value";
  }

  private static final List<String> RESERVED = List.of("source", "copies", "field");
}
