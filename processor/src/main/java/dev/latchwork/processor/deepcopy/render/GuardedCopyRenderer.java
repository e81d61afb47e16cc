package dev.latchwork.processor.deepcopy.render;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.Maker;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.copy.write.FieldWriter;
import dev.latchwork.processor.copy.write.Suppress;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.deepcopy.model.GuardedCopyModel;
import dev.latchwork.processor.emit.Lint;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes a copier that reads each guarded object under its lock, one lock at a time.
 *
 * <pre>{@code
 * static Account copy(Account source, Map<Object, Object> copies) {
 *   ...
 *   GuardedAccount copy = guarded.copyLocked(copies);
 *   // The source's lock has been released, so other locks may be taken.
 *   copy.partner = copy(copy.partner, copies);
 *   return copy;
 * }
 * }</pre>
 */
public final class GuardedCopyRenderer {
  private static final TypeName COPIES =
      ParameterizedTypeName.get(Map.class, Object.class, Object.class);

  /**
   * Statements to run after the fields of a copy are set. They are needed because the fields are
   * set outside the constructor and without the copy's lock.
   */
  private static final CodeBlock PUBLISHED =
      CodeBlock.builder()
          .add("// Even a thread that gets the copy through a data race sees what is set so far.\n")
          .addStatement("$T.storeStoreFence()", VarHandle.class)
          .build();

  private final GuardedCopyModel model;
  private final DeepCopyModel copier;
  private final CopyWriter writer;
  private final FieldWriter parts;

  public GuardedCopyRenderer(GuardedCopyModel model) {
    this.model = model;
    this.copier = model.copier();
    NameAllocator names = new NameAllocator();
    List.of("copy", "copyLocked").forEach(names::newName);
    new DisjointRenderer(copier).methods().forEach(m -> names.newName(m.name()));
    this.writer =
        new CopyWriter(
                copier.copier(), names, copier.typeVariables(), List.of(), copier.of().auxiliary())
            .in(copier.copier(), copier.nesting().recursion())
            .remembering();
    this.parts = new FieldWriter(writer);
  }

  public TypeSpec render() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(copier.copier())
            .addJavadoc(
                "Makes deep copies of {@link $T}, reading each object under its own lock.\n",
                copier.rawType())
            .addModifiers(copier.of().access().toArray(Modifier[]::new))
            .addModifiers(FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    MethodSpec copyLocked = copyLocked();
    MethodSpec copyWithin = copyWithin();
    List<String> lint = new ArrayList<>(writer.lint());
    lint.addAll(copier.of().lint());
    Lint.suppress(lint).ifPresent(type::addAnnotation);
    writer.declareHandles(type);
    return type.addFields(writer.constants())
        .addMethod(copy())
        .addMethod(copyWithin)
        .addMethods(new DisjointRenderer(copier).methods())
        .addMethod(copyLocked)
        .addMethods(writer.helpers())
        .build();
  }

  private MethodSpec copy() {
    MethodSpec.Builder method =
        declare("copy", copier.of().access(), copier.type())
            .addJavadoc(
                "Returns a guarded deep copy of the source, or null for null."
                    + " If the source leads to other\nguarded objects, each is copied"
                    + " under its own lock, at a different time.\n");
    CodeBlock made =
        CodeBlock.of("source == null$W? null$W: copy(source, new $T<>())", IdentityHashMap.class);
    return copier.nesting().fillsLast()
        ? method
            .addStatement("$T copy =$W$L", copier.type(), made)
            .addCode(PUBLISHED)
            .addStatement("return copy")
            .build()
        : method.addStatement("return $L", made).build();
  }

  private MethodSpec copyWithin() {
    MethodSpec.Builder method =
        declare("copy", copier.of().access(), copier.type())
            .addParameter(COPIES, "copies")
            .addJavadoc(
                "Returns a guarded copy that is part of a larger copy, or null for null.\n\n@param"
                    + " copies maps originals, by identity, to their copies; new copies are"
                    + " added\n");
    if (copier.type() instanceof ParameterizedTypeName) {
      method.addAnnotation(Suppress.UNCHECKED);
    }
    method
        .addCode(copier.nesting().fillsLast() ? writer.outermost(copier.type()) : CodeBlock.of(""))
        .beginControlFlow("if (source == null)")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$1T known =$W($1T) copies.get(source)", copier.type())
        .beginControlFlow("if (known != null)")
        .addStatement("return known")
        .endControlFlow()
        .beginControlFlow("if (!(source instanceof $T guarded))", model.type())
        .addStatement(
            "throw new $T($W$S + source.getClass().getName())",
            IllegalArgumentException.class,
            "no copier is known for the unguarded class ")
        .endControlFlow();
    boolean waits = writer.waits(copier.parts());
    if (model.later().isEmpty() && !waits) {
      return method.addStatement("return guarded.$N(copies)", model.copyLocked()).build();
    }
    CodeBlock.Builder unlocked = CodeBlock.builder();
    FieldWriter held = new FieldWriter(writer, "copy");
    model.later().forEach(part -> unlocked.add(held.assign(part)));
    method.addStatement("$T copy = guarded.$N(copies)", model.type(), model.copyLocked());
    if (waits) {
      method.addCode(writer.leftOver("contents"));
      unlocked.addStatement("contents.forEach($T::run)", Runnable.class);
    }
    method.addComment("The source's lock has been released, so other locks may be taken.");
    return method
        .addCode(model.laterNests() ? writer.fill(unlocked.build()) : unlocked.build())
        .addCode(PUBLISHED)
        .addStatement("return copy")
        .build();
  }

  private MethodSpec copyLocked() {
    MethodSpec.Builder method =
        declare("copyLocked", Set.of(), model.type())
            .addParameter(COPIES, "copies")
            .addJavadoc(
                "Does the work of {@link $T#$N}, which holds the lock.\n",
                model.rawType(),
                model.copyLocked());
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(FieldWriter.comments(copier.arguments()))
            .addStatement("$T copy = $L", model.type(), made())
            .addStatement("copies.put(source, copy)")
            .add(parts.known(copier.assigned()));
    for (CopyPart part : copier.assigned()) {
      code.add(FieldWriter.comments(List.of(part))).add(parts.assign(part));
    }
    boolean leadsOn = copier.parts().anyMatch(CopyPart::leadsOn);
    return method
        .addCode(leadsOn ? writer.whole(code.build()) : code.build())
        .addCode(PUBLISHED)
        .addStatement("return copy")
        .build();
  }

  /**
   * An expression that creates the copy as an object of the generated class. A factory is declared
   * to return the annotated class, so its result is cast.
   */
  private CodeBlock made() {
    CodeBlock made = parts.construct(copier.maker(), model.type(), copier.arguments());
    return copier.maker() instanceof Maker.Factory
        ? CodeBlock.of("($T) $L", model.type(), made)
        : made;
  }

  private MethodSpec.Builder declare(String name, Set<Modifier> access, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(access)
        .addModifiers(STATIC)
        .addTypeVariables(copier.typeVariables())
        .returns(result)
        .addParameter(copier.type(), "source");
  }
}
