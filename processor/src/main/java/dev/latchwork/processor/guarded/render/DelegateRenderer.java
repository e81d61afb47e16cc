package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import java.util.Objects;

/** Writes the delegate of a wrapper and the constructor that takes it. */
final class DelegateRenderer {
  private final GuardedModel model;

  DelegateRenderer(GuardedModel model) {
    this.model = model;
  }

  void addTo(TypeSpec.Builder type) {
    String delegate = model.names().of("delegate");
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc(
                "Guards the delegate, which must no longer be used directly, since that would"
                    + " bypass\nthe lock.\n")
            .addParameter(model.original(), "delegate")
            .addStatement("this.$N = $T.requireNonNull(delegate)", delegate, Objects.class);
    if (model.isPublic()) {
      constructor.addModifiers(PUBLIC);
    }
    type.addSuperinterface(model.original())
        .addField(model.original(), delegate, PRIVATE, FINAL)
        .addMethod(constructor.build());
  }
}
