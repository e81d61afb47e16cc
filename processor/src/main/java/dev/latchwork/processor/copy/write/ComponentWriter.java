package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.emit.RawTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes code that creates a record from copied components. If every component turns out to be its
 * own copy, the code returns the original record instead.
 *
 * <pre>{@code
 * A first = copyA(source.first(), copyA, copies);
 * B second = copyB(source.second(), copyB, copies);
 * if (first == source.first() && second == source.second()) {
 *   return source;
 * }
 * Pair<A, B> copy = new Pair<>(first, second);
 * }</pre>
 */
public final class ComponentWriter {
  private final CopyWriter writer;
  private final FieldWriter parts;

  public ComponentWriter(CopyWriter writer) {
    this.writer = writer;
    this.parts = new FieldWriter(writer);
  }

  /**
   * Returns whether the components have to be compared with their copies, at run time, to see if
   * the record is its own copy.
   */
  public static boolean mayBeSame(List<CopyPart> components) {
    return components.stream()
            .allMatch(c -> c.value() instanceof Value.Copied copied && copied.plan().mayBeSame())
        && components.stream()
            .anyMatch(c -> c.value() instanceof Value.Copied copied && !copied.plan().isSame());
  }

  /**
   * Statements that declare a variable {@code copy}, or return the source.
   *
   * @param taken names of further variables in scope; the usual variables, such as {@code source}
   *     and {@code copy}, need not be listed
   */
  public CodeBlock construct(TypeName type, List<CopyPart> components, List<String> taken) {
    NameAllocator locals = new NameAllocator();
    List.of("source", "copy", "field", "depth").forEach(locals::newName);
    taken.forEach(locals::newName);
    writer.own().operated(type).forEach(v -> locals.newName(CopyFunctions.name(v)));
    CodeBlock.Builder code = CodeBlock.builder();
    List<CodeBlock> same = new ArrayList<>();
    List<CodeBlock> arguments = new ArrayList<>();
    for (CopyPart component : components) {
      CopyPlan plan = ((Value.Copied) component.value()).plan();
      if (plan.isSame()) {
        arguments.add(writer.read(component.access(), "source"));
      } else {
        String local = locals.newName(component.field().replaceFirst(".*\\.", ""));
        code.addStatement("$T $N = $L", plan.type(), local, parts.value(component));
        same.add(CodeBlock.of("$N == $L", local, writer.read(component.access(), "source")));
        arguments.add(CodeBlock.of("$N", local));
      }
    }
    return code.beginControlFlow("if ($L)", CodeBlock.join(same, "$W&& "))
        .addStatement("return source")
        .endControlFlow()
        .addStatement(
            type instanceof ParameterizedTypeName
                ? "$T copy = new $T<>($L)"
                : "$T copy = new $T($L)",
            type,
            RawTypes.rawType(type),
            CodeBlock.join(arguments, ",$W"))
        .build();
  }
}
