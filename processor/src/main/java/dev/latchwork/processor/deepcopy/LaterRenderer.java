package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.CopyPart;
import dev.latchwork.processor.copy.CopyPart.Target;
import dev.latchwork.processor.copy.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.CopyPlan;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.copy.CopyWriter;
import dev.latchwork.processor.copy.PartWriter;
import dev.latchwork.processor.types.ContainerType.Contents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes how the guarded objects that a copy took over are replaced by copies of them. */
final class LaterRenderer {
  private final PartWriter parts;
  private final CopyWriter writer;
  private final NameAllocator locals = new NameAllocator();

  LaterRenderer(PartWriter parts, CopyWriter writer) {
    this.parts = parts;
    this.writer = writer;
    List.of("source", "copies", "known", "guarded", "copy").forEach(locals::newName);
  }

  CodeBlock replace(CopyPart part) {
    return part.target() instanceof Target.Refill refill
            && part.value() instanceof Copied copied
            && copied.plan() instanceof ContainerOf container
        ? refill(container, refill.expression(), part.label())
        : parts.assign(part);
  }

  private CodeBlock refill(ContainerOf plan, String target, String label) {
    List<CopyPlan> contents = plan.contents();
    if (plan.container().contents() == Contents.LIST) {
      CodeBlock copy = writer.copy(contents.get(0), CodeBlock.of("element"), label);
      return CodeBlock.of("$[$L.replaceAll(element ->$W$L);\n$]", target, copy);
    }
    if (plan.container().contents() == Contents.ENTRIES && contents.get(0).isSame()) {
      CodeBlock copy = writer.copy(contents.get(1), CodeBlock.of("value"), label);
      return CodeBlock.of("$[$L.replaceAll((key, value) ->$W$L);\n$]", target, copy);
    }
    String originals = locals.newName(label.substring(label.indexOf('.') + 1));
    boolean entries = plan.container().contents() == Contents.ENTRIES;
    TypeName[] types = contents.stream().map(CopyPlan::type).toArray(TypeName[]::new);
    return CodeBlock.builder()
        .addStatement(
            "$T $N = new $T<>($L)",
            ParameterizedTypeName.get(ClassName.get(entries ? Map.class : List.class), types),
            originals,
            entries ? LinkedHashMap.class : ArrayList.class,
            target)
        .add(writer.refill(plan, CodeBlock.of("$L", target), CodeBlock.of("$N", originals), label))
        .build();
  }
}
