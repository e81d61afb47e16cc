package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.TypeFacts;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the static method that {@code @DeepCopy(factory = ..)} names. The method creates the object
 * to fill.
 */
final class Factories {
  private final Env env;
  private final TypeElement type;
  private final FieldAccess access;

  Factories(Env env, TypeElement type, FieldAccess access) {
    this.env = env;
    this.type = type;
    this.access = access;
  }

  static Optional<String> name(TypeElement type) {
    return Annotations.find(type, TypeFacts.DEEP_COPY)
        .map(a -> Annotations.string(a, "factory"))
        .filter(name -> !name.isEmpty());
  }

  boolean exists(String name) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(m -> m.getSimpleName().contentEquals(name))
        .anyMatch(this::isFactory);
  }

  private boolean isFactory(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && access.isAccessible(method)
        && !env.checked().isAnyOf(method.getThrownTypes())
        && method.getParameters().size() == 1
        && isType(method.getParameters().get(0).asType())
        && isType(method.getReturnType());
  }

  private boolean isType(TypeMirror other) {
    return env.types().isSameType(env.types().erasure(other), env.types().erasure(type.asType()));
  }
}
