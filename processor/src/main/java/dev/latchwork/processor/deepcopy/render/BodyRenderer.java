package dev.latchwork.processor.deepcopy.render;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.write.ComponentWriter;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.copy.write.FieldWriter;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import java.util.List;

/** Renders the statements that make one copy, with or without a map of copies. */
final class BodyRenderer {
  private final DeepCopyModel model;
  private final List<CopyPart> assigned;
  private final boolean remembers;
  private final CopyWriter writer;
  private final FieldWriter parts;

  BodyRenderer(DeepCopyModel model, CopyWriter writer) {
    this(model, model.assigned(), writer);
  }

  /**
   * @param assigned the fields to be set
   */
  BodyRenderer(DeepCopyModel model, List<CopyPart> assigned, CopyWriter writer) {
    this.model = model;
    this.assigned = assigned;
    this.remembers = writer.remembers();
    this.writer = writer;
    this.parts = new FieldWriter(writer);
  }

  /** Returns whether the annotated type is a record that may turn out to be its own copy. */
  private boolean isUnchanged() {
    return model.of().isRecord()
        && !model.nesting().byConstructor()
        && ComponentWriter.mayBeSame(model.arguments());
  }

  private CodeBlock unlessSame() {
    List<String> taken = remembers ? List.of("copies", "known") : List.of();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(new ComponentWriter(writer).construct(model.type(), model.arguments(), taken));
    return (remembers ? remembered(code) : code.addStatement("return copy")).build();
  }

  private CodeBlock.Builder remembered(CodeBlock.Builder code) {
    return code.add("// Copying the arguments may have reached and copied the source already.\n")
        .addStatement("known = ($T) copies.putIfAbsent(source, copy)", model.type())
        .addStatement("return known == null ? copy : known");
  }

  /** Statements that refuse an object of a subclass. */
  private CodeBlock exactly() {
    return model.of().isOpen()
        ? CodeBlock.builder()
            .beginControlFlow("if (source.getClass() != $T.class)", model.rawType())
            .addStatement(
                "throw new $T($W$S + source.getClass().getName())",
                IllegalArgumentException.class,
                "no copier is known for the subclass ")
            .endControlFlow()
            .build()
        : CodeBlock.of("");
  }

  /**
   * The statements for a source that is not null, if one argument has been copied before.
   *
   * @param copy an expression for the copy of that argument
   */
  CodeBlock bodyWith(CopyPart given, CodeBlock copy) {
    CodeBlock made = parts.construct(model.maker(), model.type(), model.arguments(), given, copy);
    CodeBlock.Builder code =
        CodeBlock.builder().add(exactly()).add(FieldWriter.comments(model.arguments()));
    if (assigned.isEmpty()) {
      return code.addStatement("return $L", made).build();
    }
    code.addStatement("$T copy = $L", model.type(), made);
    for (CopyPart part : assigned) {
      code.add(FieldWriter.comments(List.of(part))).add(parts.assign(part));
    }
    return code.addStatement("return copy").build();
  }

  CodeBlock body() {
    return CodeBlock.builder()
        .beginControlFlow("if (source == null)")
        .addStatement("return null")
        .endControlFlow()
        .add(bodyOfObject())
        .build();
  }

  /** The statements for a source that is not null. */
  CodeBlock bodyOfObject() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (remembers) {
      code.addStatement("$1T known =$W($1T) copies.get(source)", model.type())
          .beginControlFlow("if (known != null)")
          .addStatement("return known")
          .endControlFlow();
    }
    code.add(exactly());
    if (isUnchanged()) {
      return code.add(FieldWriter.comments(model.arguments())).add(unlessSame()).build();
    }
    code.add(FieldWriter.comments(model.arguments()));
    CodeBlock made = parts.construct(model.maker(), model.type(), model.arguments());
    if (remembers && model.nesting().byConstructor()) {
      made = writer.made(made);
    }
    if (!remembers && assigned.isEmpty()) {
      return code.addStatement("return $L", made).build();
    }
    code.addStatement("$T copy = $L", model.type(), made);
    if (remembers && model.arguments().stream().anyMatch(CopyPart::leadsOn)) {
      code.add("// Copying the arguments may have reached and copied the source already.\n")
          .addStatement("known = ($T) copies.putIfAbsent(source, copy)", model.type());
      CodeBlock complete = writer.complete(model.type(), model.arguments());
      if (assigned.isEmpty() && complete.isEmpty()) {
        return code.addStatement("return known == null ? copy : known").build();
      }
      code.beginControlFlow("if (known != null)")
          .addStatement("return known")
          .endControlFlow()
          .add(complete);
    } else if (remembers) {
      code.addStatement("copies.put(source, copy)");
    }
    if (remembers) {
      code.add(parts.known(assigned));
    }
    CodeBlock.Builder filled = CodeBlock.builder();
    for (CopyPart part : assigned) {
      (remembers && model.nesting().filled().contains(part.label()) ? filled : code)
          .add(FieldWriter.comments(List.of(part)))
          .add(parts.assign(part));
    }
    if (!filled.isEmpty()) {
      code.add(writer.fill(filled.build()));
    }
    return code.addStatement("return copy").build();
  }
}
