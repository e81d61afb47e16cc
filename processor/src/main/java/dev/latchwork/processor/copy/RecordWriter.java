package dev.latchwork.processor.copy;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.CopyPlan.Again;
import dev.latchwork.processor.copy.CopyPlan.Component;
import dev.latchwork.processor.copy.CopyPlan.RecordOf;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the copies of records.
 *
 * <pre>{@code
 * private static Line copyLine(Line source) {
 *   if (source == null) {
 *     return null;
 *   }
 *   return new Line(source.name(), copyIntArray(source.points()));
 * }
 * }</pre>
 */
final class RecordWriter {
  private final CopyWriter writer;

  RecordWriter(CopyWriter writer) {
    this.writer = writer;
  }

  CodeBlock copy(RecordOf plan, CodeBlock source) {
    String name = writer.own().name(key(plan.type()), suggestion(plan), n -> method(n, plan));
    return CodeBlock.of("$N($L)", name, source);
  }

  /** The method is being written: this is a call from there. */
  CodeBlock copyAgain(Again plan, CodeBlock source) {
    String name =
        writer
            .own()
            .name(
                key(plan.type()),
                suggestion(plan),
                n -> {
                  throw new IllegalStateException(plan.type() + " is not being copied");
                });
    return CodeBlock.of("$N($L)", name, source);
  }

  private static String suggestion(CopyPlan plan) {
    return Names.method(plan);
  }

  private record Key(TypeName type) {}

  private static Key key(TypeName type) {
    return new Key(type);
  }

  private MethodSpec method(String name, RecordOf plan) {
    List<CodeBlock> components = new ArrayList<>();
    for (Component component : plan.components()) {
      components.add(writer.copy(component.plan(), CodeBlock.of("source.$N()", component.name())));
    }
    boolean generic = plan.type() instanceof ParameterizedTypeName;
    return writer
        .own()
        .declare(name, plan.type())
        .addParameter(plan.type(), "source")
        .beginControlFlow("if (source == null)")
        .addStatement("return null")
        .endControlFlow()
        .addStatement(
            generic ? "return new $T<>($L)" : "return new $T($L)",
            Names.rawType(plan.type()),
            CodeBlock.join(components, ",$W"))
        .build();
  }
}
