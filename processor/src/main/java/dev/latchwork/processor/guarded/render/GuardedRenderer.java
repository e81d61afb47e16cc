package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Lint;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.locking.Waiting;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.GuardedModel.Shape;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Optional;

/**
 * Writes a generated class: the lock, constructors, overridden methods, accessors, other added
 * methods such as {@code iterator()}, {@code toString()} and {@code withLock}, and finally the
 * helpers that these need.
 */
public final class GuardedRenderer {
  private final GuardedModel model;
  private final Locking locking;
  private final Optional<Waiting> waiting;
  private final CopyWriter copies;
  private final HandleWriter fields;

  public GuardedRenderer(GuardedModel model) {
    this.model = model;
    this.fields = HandleWriter.ofThis(model.names().further());
    this.locking = Locking.of(model);
    this.waiting =
        model.when().isEmpty() ? Optional.empty() : Optional.of(Waiting.of(model, locking));
    this.copies =
        new CopyWriter(
            model.name(),
            GeneratedNames.avoiding(model.names().taken()),
            model.variablesOfMembers());
  }

  public TypeSpec render() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(model.name())
            .addJavadoc("$L\n", description())
            .addTypeVariables(model.typeVariables())
            .alwaysQualify(model.qualified().toArray(String[]::new));
    type.addAnnotations(model.annotations());
    Lint.suppress(model.lint()).ifPresent(type::addAnnotation);
    if (model.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    if (!model.isOpen()) {
      type.addModifiers(FINAL);
    }
    locking.addFields(type, fields);
    waiting.ifPresent(w -> w.addFields(type));
    if (model.shape() == Shape.SUBCLASS) {
      type.superclass(model.original());
      model.constructors().forEach(c -> type.addMethod(constructor(c)));
    } else {
      new DelegateRenderer(model).addTo(type);
    }
    PartnersRenderer partners = new PartnersRenderer(model, locking);
    MethodRenderer methods = new MethodRenderer(model, locking, copies, partners);
    model.methods().forEach(m -> type.addMethod(methods.render(m)));
    if (model.methods().stream().anyMatch(m -> m.target().prints())) {
      type.addField(new PrintingGuard(model.names()).field());
    }
    waiting.ifPresent(w -> new WhenRenderer(model.when(), w).addTo(type));
    AccessorRenderer accessors = new AccessorRenderer(locking, copies, fields);
    model.accessors().forEach(a -> type.addMethod(accessors.render(a)));
    model
        .elements()
        .ifPresent(
            e -> new ElementsRenderer(e, locking, model.names(), copies, fields).addTo(type));
    model.tryNext().ifPresent(e -> type.addMethod(new TryNextRenderer(model, locking).render(e)));
    model
        .printed()
        .ifPresent(
            t -> new ToStringRenderer(t, locking, model.names(), copies, fields).addTo(type));
    model.copied().ifPresent(c -> new CopyMethodRenderer(c, model, locking).addTo(type));
    new WithLockRenderer(model, locking).addTo(type);
    type.addMethods(copies.helpers());
    fields.addTo(type, locking.ownHandles());
    type.addMethods(locking.allHelpers());
    waiting.ifPresent(w -> type.addMethods(w.helpers()));
    partners.addFields(type);
    if (model.isSerializable()) {
      remade(partners).ifPresent(type::addMethod);
    }
    return type.build();
  }

  /**
   * Writes a {@code readObject} that creates the lock and sets whatever else the initializers of
   * the generated class set, since these do not run when an object is deserialized. Empty if they
   * set nothing.
   */
  private Optional<MethodSpec> remade(PartnersRenderer partners) {
    CodeBlock code =
        CodeBlock.of(
            "$L$L$L",
            locking.remake(fields),
            waiting.map(Waiting::remake).orElse(CodeBlock.of("")),
            partners.remake());
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.methodBuilder("readObject")
                .addModifiers(PRIVATE)
                .addParameter(ObjectInputStream.class, "in")
                .addException(IOException.class)
                .addException(ClassNotFoundException.class)
                .addStatement("in.defaultReadObject()")
                .addCode(code)
                .build());
  }

  private CodeBlock description() {
    return CodeBlock.of(
        "$L {@link $T} that is guarded by $L.",
        Article.atStart(model.origin().simpleNames().get(0)),
        model.origin(),
        model.lock().description());
  }

  private MethodSpec constructor(Signature signature) {
    CodeBlock before = locking.assignment();
    MethodSpec.Builder constructor = signature.constructor(model.isOpen()).addCode(before);
    if (!before.isEmpty() || !signature.parameters().isEmpty()) {
      constructor.addStatement("super($L)", signature.arguments());
    }
    return constructor.build();
  }
}
