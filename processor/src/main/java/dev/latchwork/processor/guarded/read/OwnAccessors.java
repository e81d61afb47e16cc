package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.AccessorNames;
import dev.latchwork.processor.types.CalledMethods.Calls;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Overridability;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Finds the plain getters and setters of a class, as its source shows them. None are found in class
 * files, or with a compiler other than javac. A method that is synchronized, declares exceptions or
 * cannot be overridden does not count.
 */
final class OwnAccessors {
  private final Env env;
  private final TypeElement type;

  OwnAccessors(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
  }

  /** Returns the instance field that a plain getter returns; empty for any other method. */
  Optional<VariableElement> returned(ExecutableElement method) {
    return method.getParameters().isEmpty() ? field(method, Calls::returned) : Optional.empty();
  }

  /** Returns the instance field that a plain setter sets; empty for any other method. */
  Optional<VariableElement> assigned(ExecutableElement method) {
    return method.getParameters().size() == 1 ? field(method, Calls::assigned) : Optional.empty();
  }

  /** Finds the plain getter of the field that is also named like one. */
  Optional<ExecutableElement> getter(VariableElement field) {
    List<String> names = AccessorNames.getters(name(field), isBoolean(field));
    return named(names).filter(m -> returned(m).filter(field::equals).isPresent()).findFirst();
  }

  Optional<ExecutableElement> setter(VariableElement field) {
    List<String> names = AccessorNames.setters(name(field), isBoolean(field));
    return named(names).filter(m -> assigned(m).filter(field::equals).isPresent()).findFirst();
  }

  private Stream<ExecutableElement> named(List<String> names) {
    return env.members().methods(type).stream()
        .filter(m -> names.contains(m.getSimpleName().toString()));
  }

  private Optional<VariableElement> field(
      ExecutableElement method, Function<Calls, Optional<String>> named) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.SYNCHRONIZED)
        || !method.getThrownTypes().isEmpty()
        || env.members().overridability(method, type) != Overridability.OVERRIDABLE) {
      return Optional.empty();
    }
    return env.bodies()
        .of(method)
        .flatMap(named)
        .flatMap(name -> field(Enclosing.type(method), name))
        .filter(f -> !f.getModifiers().contains(Modifier.STATIC));
  }

  /**
   * Finds the field that the name refers to in a class: a field of the class itself, or the nearest
   * inherited one.
   */
  private static Optional<VariableElement> field(TypeElement owner, String name) {
    for (TypeElement t = owner; t != null; t = TypeFacts.superclass(t)) {
      boolean own = t.equals(owner);
      Optional<VariableElement> found =
          Members.fields(t).stream()
              .filter(f -> name(f).equals(name))
              .filter(f -> own || !f.getModifiers().contains(Modifier.PRIVATE))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String name(VariableElement field) {
    return field.getSimpleName().toString();
  }

  private static boolean isBoolean(VariableElement field) {
    return field.asType().getKind() == TypeKind.BOOLEAN;
  }
}
