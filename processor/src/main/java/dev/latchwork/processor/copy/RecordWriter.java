package dev.latchwork.processor.copy;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.latchwork.processor.copy.CopyMethods.Recursive;
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
  private final CopyMethods methods;

  RecordWriter(CopyWriter writer) {
    this.writer = writer;
    this.methods = new CopyMethods(writer);
  }

  CodeBlock copy(RecordOf plan, Source source) {
    return methods.made(
        new Recursive(plan.type(), plan.fidelity()), plan, source, () -> construct(plan));
  }

  private CodeBlock construct(RecordOf plan) {
    String name = String.join(".", Names.rawType(plan.type()).simpleNames());
    List<CodeBlock> components = new ArrayList<>();
    for (Component component : plan.components()) {
      Source source =
          Source.of(
              CodeBlock.of("source.$N()", component.name()),
              CodeBlock.of("$S", name + "." + component.name()));
      components.add(writer.copy(component.plan(), source));
    }
    return CodeBlock.of(
        plan.type() instanceof ParameterizedTypeName ? "new $T<>($L)" : "new $T($L)",
        Names.rawType(plan.type()),
        CodeBlock.join(components, ",$W"));
  }
}
