package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.latchwork.processor.copy.plan.Component;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.write.HelperMethods.Recursive;
import dev.latchwork.processor.emit.RawTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the code that copies records.
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
  private final NestedMethodWriter nested;

  RecordWriter(CopyWriter writer) {
    this.writer = writer;
    this.nested = new NestedMethodWriter(writer);
  }

  CodeBlock copy(RecordOf plan, SourceExpression source) {
    Recursive key = new Recursive(plan.type(), plan.fidelity());
    return plan.mayBeSame() && !writer.recursion().includes(plan.type())
        ? nested.madeIfChanged(key, plan, source, () -> unlessSame(plan))
        : nested.made(key, plan, source, () -> construct(plan));
  }

  /**
   * Statements that return the source if each of its components is its own copy, and otherwise
   * declare a variable {@code copy}.
   */
  private CodeBlock unlessSame(RecordOf plan) {
    List<CopyPart> parts = new ArrayList<>();
    String name = String.join(".", RawTypes.rawType(plan.type()).simpleNames());
    for (Component component : plan.components()) {
      parts.add(
          new CopyPart(
              name + "." + component.name(),
              component.access(),
              new CopyPart.Value.Copied(component.plan()),
              new CopyPart.Target.Argument()));
    }
    return new ComponentWriter(writer)
        .construct(plan.type(), parts, writer.remembers() ? List.of("copies", "known") : List.of());
  }

  private CodeBlock construct(RecordOf plan) {
    String name = String.join(".", RawTypes.rawType(plan.type()).simpleNames());
    List<CodeBlock> components = new ArrayList<>();
    for (Component component : plan.components()) {
      SourceExpression source =
          SourceExpression.of(
              writer.read(component.access(), "source"),
              CodeBlock.of("$S", name + "." + component.name()));
      components.add(writer.copy(component.plan(), source.toConstructor()));
    }
    return CodeBlock.of(
        plan.type() instanceof ParameterizedTypeName ? "new $T<>($L)" : "new $T($L)",
        RawTypes.rawType(plan.type()),
        CodeBlock.join(components, ",$W"));
  }
}
