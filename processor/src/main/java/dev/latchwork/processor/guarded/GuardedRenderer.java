package dev.latchwork.processor.guarded;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.copy.CopyWriter;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Lint;
import dev.latchwork.processor.emit.Signature;
import java.util.List;

/**
 * Writes a guarded class: the lock, constructors, methods, accessors, elements, toString, actions
 * under the lock, and last the helpers that those turned out to need.
 */
final class GuardedRenderer {
  private final GuardedModel model;
  private final Locking locking;
  private final CopyWriter copies;

  GuardedRenderer(GuardedModel model) {
    this.model = model;
    this.locking = Locking.of(model);
    this.copies =
        new CopyWriter(GeneratedNames.avoiding(model.names().taken()), model.typeVariables());
  }

  TypeSpec render() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(model.name())
            .addJavadoc("$L\n", description())
            .addTypeVariables(model.typeVariables())
            .superclass(model.superclass())
            .alwaysQualify(model.memberTypes().toArray(String[]::new));
    Lint.suppress(model.lint()).ifPresent(type::addAnnotation);
    if (model.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    type.addModifiers(FINAL);
    locking.addFields(type);
    model.constructors().forEach(c -> type.addMethod(constructor(c)));
    model.methods().forEach(m -> type.addMethod(method(m)));
    AccessorRenderer accessors = new AccessorRenderer(locking, copies);
    model.accessors().forEach(a -> type.addMethod(accessors.render(a)));
    model
        .elements()
        .ifPresent(e -> new ElementsRenderer(e, locking, model.names(), copies).addTo(type));
    model
        .printed()
        .ifPresent(t -> new ToStringRenderer(t, locking, model.names(), copies).addTo(type));
    new WithLockRenderer(model, locking).addTo(type);
    type.addMethods(copies.helpers());
    type.addMethods(locking.helpers());
    return type.build();
  }

  private CodeBlock description() {
    return CodeBlock.of(
        "{@link $T} behind $L: every way in takes it.", model.origin(), model.lock().description());
  }

  private static MethodSpec constructor(Signature signature) {
    MethodSpec.Builder constructor = signature.constructor();
    if (!signature.parameters().isEmpty()) {
      constructor.addStatement("super($L)", signature.arguments());
    }
    return constructor.build();
  }

  private MethodSpec method(MethodModel method) {
    Signature signature = method.signature();
    MethodSpec.Builder override = signature.override();
    if (method.guard().isEmpty()) {
      return override
          .addStatement(
              "throw new $T($S)",
              UnsupportedOperationException.class,
              "a clone would share its parts with this " + model.origin().simpleName())
          .build();
    }
    CodeBlock call =
        CodeBlock.builder()
            .addStatement(
                signature.isVoid() ? "super.$N($L)" : "return super.$N($L)",
                signature.name(),
                signature.arguments())
            .build();
    List<String> parameters = signature.parameters().stream().map(ParameterSpec::name).toList();
    return override
        .addCode(locking.around(method.guard().get(), signature.name(), call, parameters))
        .build();
  }
}
