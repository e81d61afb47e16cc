package dev.latchwork.processor.check.cure;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.CalledMethods;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the methods of a type that read, set or update a field under the lock. */
public final class Accessors {
  private final Env env;
  private final GuardedTypes guarded;

  public Accessors(Env env, GuardedTypes guarded) {
    this.env = env;
    this.guarded = guarded;
  }

  /** Returns the getter of the field, if its return type is the field's own type. */
  Optional<ExecutableElement> getter(TypeMirror object, VariableElement field) {
    return find(object, field, 0, CalledMethods.Calls::returned, "get", "is", "")
        .filter(m -> isSame(type(m, object).getReturnType(), field, object));
  }

  Optional<ExecutableElement> setter(TypeMirror object, VariableElement field) {
    return find(object, field, 1, CalledMethods.Calls::assigned, "set", "")
        .filter(m -> isSame(type(m, object).getParameterTypes().get(0), field, object));
  }

  /**
   * Returns whether the type has a method that looks like an accessor of the field, judging by its
   * name and its number of parameters.
   *
   * @param isSet whether to look for a method that sets the field, and not for a getter
   */
  public boolean isReached(TypeElement type, VariableElement field, boolean isSet) {
    String[] prefixes = isSet ? new String[] {"set", "update", ""} : new String[] {"get", "is", ""};
    return ElementFilter.methodsIn(env.elements().getAllMembers(type)).stream()
        .filter(m -> m.getParameters().size() == (isSet ? 1 : 0))
        .anyMatch(m -> isNamed(m, field, prefixes));
  }

  /** Returns the generated method that reads and sets the field in one step. */
  public Optional<ExecutableElement> updater(TypeMirror object, VariableElement field) {
    return methods(object)
        .flatMap(
            all ->
                all.stream()
                    .filter(m -> m.getParameters().size() == 1)
                    .filter(m -> isNamed(m, field, "update"))
                    .filter(m -> guarded.isGenerated(Enclosing.type(m)))
                    .findFirst());
  }

  private ExecutableType type(ExecutableElement method, TypeMirror object) {
    return (ExecutableType) env.types().asMemberOf((DeclaredType) object, method);
  }

  private boolean isSame(TypeMirror type, VariableElement field, TypeMirror object) {
    return env.types().isSameType(type, env.types().asMemberOf((DeclaredType) object, field));
  }

  private Optional<ExecutableElement> find(
      TypeMirror object,
      VariableElement field,
      int parameters,
      Function<CalledMethods.Calls, Optional<String>> plain,
      String... prefixes) {
    return methods(object)
        .flatMap(
            all ->
                all.stream()
                    .filter(m -> m.getParameters().size() == parameters)
                    .filter(m -> !m.getModifiers().contains(Modifier.PRIVATE))
                    .filter(m -> isNamed(m, field, prefixes))
                    .filter(m -> isAccessor(m, field, plain))
                    .findFirst());
  }

  private Optional<List<ExecutableElement>> methods(TypeMirror object) {
    return object.getKind() == TypeKind.DECLARED
        ? Optional.of(
            ElementFilter.methodsIn(
                env.elements().getAllMembers((TypeElement) ((DeclaredType) object).asElement())))
        : Optional.empty();
  }

  /**
   * Returns whether the method is an accessor of the field: it is generated for the field, it is a
   * plain getter or setter, or it is the generated override of one.
   *
   * @param plain returns the name of the field that a plain getter or setter returns or assigns
   */
  private boolean isAccessor(
      ExecutableElement method,
      VariableElement field,
      Function<CalledMethods.Calls, Optional<String>> plain) {
    TypeElement owner = Enclosing.type(method);
    if (!guarded.isGenerated(owner)) {
      return isPlain(method, field, plain);
    }
    TypeElement annotated = TypeFacts.superclass(owner);
    return annotated != null
        && ElementFilter.methodsIn(env.elements().getAllMembers(annotated)).stream()
            .filter(m -> env.members().overrides(method, m, owner))
            .allMatch(m -> isPlain(m, field, plain));
  }

  private boolean isPlain(
      ExecutableElement method,
      VariableElement field,
      Function<CalledMethods.Calls, Optional<String>> plain) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        || (guarded.isWrapped(method)
            && env.bodies()
                .of(method)
                .flatMap(plain)
                .filter(field.getSimpleName()::contentEquals)
                .isPresent());
  }

  /**
   * Returns whether the method's name is one of the prefixes followed by the field's name. After a
   * prefix, a boolean field {@code isOpen} counts as {@code open}, so that its getter is {@code
   * isOpen} and not {@code isIsOpen}.
   */
  public static boolean isNamed(
      ExecutableElement method, VariableElement field, String... prefixes) {
    String name = field.getSimpleName().toString();
    String bare =
        field.asType().getKind() == TypeKind.BOOLEAN && name.matches("is\\p{Lu}.*")
            ? name.substring(2)
            : name;
    for (String prefix : prefixes) {
      if (method.getSimpleName().contentEquals(prefix.isEmpty() ? name : prefix + upper(bare))) {
        return true;
      }
    }
    return false;
  }

  private static String upper(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
