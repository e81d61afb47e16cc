package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.feature.Env;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the constructor whose parameters carry the names and types of fields. */
final class Constructors {
  private final Env env;
  private final TypeElement type;
  private final FieldAccess access;

  Constructors(Env env, TypeElement type, FieldAccess access) {
    this.env = env;
    this.type = type;
    this.access = access;
  }

  /**
   * The one that covers most of {@code needed}, with as few other parameters as possible.
   *
   * @param fields by name
   */
  Optional<ExecutableElement> best(Map<String, VariableElement> fields, Set<String> needed) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(access::isAccessible)
        .filter(c -> c.getThrownTypes().stream().noneMatch(this::isChecked))
        .filter(c -> fits(c, fields))
        .min(
            Comparator.<ExecutableElement>comparingLong(c -> uncovered(c, needed))
                .thenComparing(c -> c.getParameters().size()));
  }

  private boolean isChecked(TypeMirror thrown) {
    return !env.types()
            .isSubtype(thrown, env.elements().getTypeElement("java.lang.RuntimeException").asType())
        && !env.types()
            .isSubtype(thrown, env.elements().getTypeElement("java.lang.Error").asType());
  }

  private boolean fits(ExecutableElement constructor, Map<String, VariableElement> fields) {
    ExecutableType seen =
        (ExecutableType) env.types().asMemberOf((DeclaredType) type.asType(), constructor);
    List<? extends VariableElement> parameters = constructor.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement field = fields.get(parameters.get(i).getSimpleName().toString());
      if (field == null
          || !env.types().isSameType(seen.getParameterTypes().get(i), access.typeOf(field))) {
        return false;
      }
    }
    return true;
  }

  private static long uncovered(ExecutableElement constructor, Set<String> needed) {
    return needed.stream().filter(n -> !names(constructor).contains(n)).count();
  }

  static Set<String> names(ExecutableElement constructor) {
    Set<String> names = new HashSet<>();
    constructor.getParameters().forEach(p -> names.add(p.getSimpleName().toString()));
    return names;
  }
}
