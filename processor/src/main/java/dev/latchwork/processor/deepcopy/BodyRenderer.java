package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.latchwork.processor.copy.CopyPlan;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.copy.CopyPlan.Same;
import dev.latchwork.processor.copy.CopyPlan.Sharing;
import dev.latchwork.processor.copy.CopyWriter;
import dev.latchwork.processor.deepcopy.DeepCopyModel.Part;
import dev.latchwork.processor.deepcopy.DeepCopyModel.Target;
import dev.latchwork.processor.deepcopy.DeepCopyModel.Value;
import java.util.List;

/** The statements that make one copy, with or without a map of copies. */
final class BodyRenderer {
  private final DeepCopyModel model;
  private final List<Part> assigned;
  private final CopyWriter writer;

  BodyRenderer(DeepCopyModel model, CopyWriter writer) {
    this(model, model.assigned(), writer);
  }

  /**
   * @param assigned those of the fields that are to be set
   */
  BodyRenderer(DeepCopyModel model, List<Part> assigned, CopyWriter writer) {
    this.model = model;
    this.assigned = assigned;
    this.writer = writer;
  }

  CodeBlock body() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("if (source == null)")
            .addStatement("return null")
            .endControlFlow();
    if (writer.remembers()) {
      code.addStatement("$1T known = ($1T) copies.get(source)", model.type())
          .beginControlFlow("if (known != null)")
          .addStatement("return known")
          .endControlFlow();
    }
    if (model.open()) {
      code.beginControlFlow("if (source.getClass() != $T.class)", model.rawType())
          .addStatement(
              "throw new $T($W$S + source.getClass().getName())",
              IllegalArgumentException.class,
              "no copier is known of the subclass ")
          .endControlFlow();
    }
    addComments(code, model.arguments());
    if (!writer.remembers() && assigned.isEmpty()) {
      return code.addStatement("return $L", construct()).build();
    }
    code.addStatement("$T copy = $L", model.type(), construct());
    if (writer.remembers() && leadsOn()) {
      code.add("// What the constructor got may have led back here.\n")
          .addStatement("known = ($T) copies.putIfAbsent(source, copy)", model.type());
      if (assigned.isEmpty()) {
        return code.addStatement("return known == null ? copy : known").build();
      }
      code.beginControlFlow("if (known != null)").addStatement("return known").endControlFlow();
    } else if (writer.remembers()) {
      code.addStatement("copies.put(source, copy)");
    }
    for (Part part : assigned) {
      addComments(code, List.of(part));
      code.add(assign(part));
    }
    return code.addStatement("return copy").build();
  }

  private CodeBlock construct() {
    CodeBlock arguments =
        model.arguments().stream().map(this::value).collect(CodeBlock.joining(",$W"));
    return CodeBlock.of(
        model.type() instanceof ParameterizedTypeName ? "new $T<>($L)" : "new $T($L)",
        model.rawType(),
        arguments);
  }

  private boolean leadsOn() {
    return model.arguments().stream()
        .anyMatch(p -> p.value() instanceof Value.Copied c && c.plan().leadsOn());
  }

  private CodeBlock assign(Part part) {
    Target target = part.target();
    if (target instanceof Target.Field field) {
      return CodeBlock.builder().addStatement("$L = $L", field.expression(), value(part)).build();
    }
    if (target instanceof Target.Setter setter) {
      return CodeBlock.builder().addStatement("$L($L)", setter.method(), value(part)).build();
    }
    if (target instanceof Target.Refill refill
        && part.value() instanceof Value.Copied copied
        && copied.plan() instanceof ContainerOf container) {
      return writer.refill(
          container,
          CodeBlock.of("$L", refill.expression()),
          CodeBlock.of("$L", part.read()),
          part.label());
    }
    throw new IllegalArgumentException(part.toString());
  }

  private CodeBlock value(Part part) {
    if (part.value() instanceof Value.Null) {
      return CodeBlock.of("null");
    }
    CodeBlock read = CodeBlock.of("$L", part.read());
    if (part.value() instanceof Value.Returned returned) {
      return CodeBlock.of("$L($L)", returned.method(), read);
    }
    return writer.copy(((Value.Copied) part.value()).plan(), read, part.label());
  }

  private static void addComments(CodeBlock.Builder code, List<Part> parts) {
    for (Part part : parts) {
      if (part.value() instanceof Value.Copied copied) {
        shared(copied.plan(), part).forEach(line -> code.add("// $L\n", line));
      }
    }
  }

  private static List<String> shared(CopyPlan plan, Part part) {
    String field = part.label().substring(part.label().indexOf('.') + 1);
    if (plan instanceof Same same) {
      return same.sharing() == Sharing.NOT_STATE
          ? List.of("%s is shared: %s.".formatted(field, same.reason()))
          : List.of();
    }
    return plan.contents().stream().flatMap(c -> shared(c, part).stream()).distinct().toList();
  }
}
