package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.feature.Env;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds a constructor that a copier can call with the values of fields. */
final class Constructors {
  private final Env env;
  private final TypeElement type;
  private final FieldAccess access;
  private final KeptParameters kept;

  Constructors(Env env, TypeElement type, FieldAccess access) {
    this.env = env;
    this.type = type;
    this.access = access;
    this.kept = new KeptParameters(env);
  }

  /**
   * A constructor with a field for each parameter.
   *
   * @param fields the field for each parameter, in order
   * @param plain the number of parameters that, as the source shows, are assigned to their fields
   *     unchanged
   */
  record Fit(ExecutableElement constructor, List<VariableElement> fields, long plain) {}

  /**
   * Returns the constructor whose parameters cover the most fields in {@code needed}; empty if none
   * can be called with the values of fields. If several cover equally many, these are preferred, in
   * this order: constructors with fewer parameters for which the source does not show that they are
   * assigned unchanged; accessible constructors; constructors with fewer parameters.
   *
   * @param fields the fields that a parameter may belong to
   * @param needed the fields that only a constructor can set
   */
  Optional<Fit> best(Set<VariableElement> fields, Set<VariableElement> needed) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(this::isReached)
        .filter(c -> !env.checked().isAnyOf(c.getThrownTypes()))
        .flatMap(c -> fit(c, fields).stream())
        .min(
            Comparator.<Fit>comparingLong(f -> uncovered(f, needed))
                .thenComparing(f -> f.fields().size() - f.plain())
                .thenComparing(f -> !access.isAccessible(f.constructor()))
                .thenComparing(f -> f.fields().size()));
  }

  /** Explains why no constructor fits, using the constructor that comes closest. */
  String problem(Set<VariableElement> fields) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .min(Comparator.comparing(c -> strangers(c, fields).size()))
        .map(c -> problem(c, fields))
        .orElse("there is none");
  }

  private String problem(ExecutableElement constructor, Set<VariableElement> fields) {
    List<String> strangers = strangers(constructor, fields);
    Optional<? extends TypeMirror> thrown =
        constructor.getThrownTypes().stream().filter(env.checked()::contains).findFirst();
    String shown =
        constructor.getParameters().stream()
            .map(p -> CopyPlan.simple(env.names().of(p.asType())))
            .collect(Collectors.joining(", ", type.getSimpleName() + "(", ")"));
    if (thrown.isPresent()) {
      return "%s throws %s".formatted(shown, CopyPlan.simple(env.names().of(thrown.get())));
    }
    if (!isReached(constructor)) {
      return env.facts().isGuarded(type.asType())
          ? shown + " is private"
          : "generated code cannot name %s, so it cannot call the private %s"
              .formatted(unnamed(constructor), shown);
    }
    return strangers.isEmpty()
        ? "%s assigns two parameters to one field".formatted(shown)
        : "%s does not assign %s to %s of the same type"
            .formatted(
                shown,
                String.join(" and ", strangers),
                strangers.size() > 1 ? "fields" : "a field");
  }

  private String unnamed(ExecutableElement constructor) {
    return constructor.getParameters().stream()
        .map(VariableElement::asType)
        .filter(parameter -> !access.isNamed(parameter))
        .map(parameter -> CopyPlan.simple(env.names().of(parameter)))
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private List<String> strangers(ExecutableElement constructor, Set<VariableElement> fields) {
    List<Optional<VariableElement>> found = matches(constructor, fields);
    return IntStream.range(0, found.size())
        .filter(i -> found.get(i).isEmpty())
        .mapToObj(i -> constructor.getParameters().get(i).getSimpleName().toString())
        .toList();
  }

  /**
   * Returns whether the copier can call the constructor, by name or through a handle. A constructor
   * of a guarded class has to be accessible, since the generated subclass calls it without a
   * handle.
   */
  private boolean isReached(ExecutableElement constructor) {
    return access.isAccessible(constructor)
        || (!env.facts().isGuarded(type.asType())
            && constructor.getParameters().stream().allMatch(p -> access.isNamed(p.asType())));
  }

  private Optional<Fit> fit(ExecutableElement constructor, Set<VariableElement> fields) {
    List<VariableElement> found =
        matches(constructor, fields).stream().flatMap(Optional::stream).distinct().toList();
    if (found.size() < constructor.getParameters().size()) {
      return Optional.empty();
    }
    long plain =
        kept.by(constructor).stream().flatMap(Optional::stream).filter(found::contains).count();
    return Optional.of(new Fit(constructor, found, plain));
  }

  /** For each parameter, the field whose value can be passed for it; empty if no field fits. */
  private List<Optional<VariableElement>> matches(
      ExecutableElement constructor, Set<VariableElement> fields) {
    ExecutableType seen =
        (ExecutableType) env.types().asMemberOf((DeclaredType) type.asType(), constructor);
    List<Optional<VariableElement>> plain = kept.by(constructor);
    List<Optional<VariableElement>> found = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      TypeMirror parameter = seen.getParameterTypes().get(i);
      VariableElement named = constructor.getParameters().get(i);
      found.add(
          plain
              .get(i)
              .filter(fields::contains)
              .filter(f -> takes(parameter, access.typeOf(f)))
              .or(() -> ofName(named, parameter, fields))
              .filter(f -> access.isNamed(parameter) || access.isAccessible(f)));
    }
    return found;
  }

  /**
   * Returns whether the parameter can take the value of the field. Primitive and boxed types do not
   * match, since a boxed value may be null.
   */
  private boolean takes(TypeMirror parameter, TypeMirror field) {
    return env.types().isSameType(parameter, field)
        || (parameter.getKind().isPrimitive() == field.getKind().isPrimitive()
            && env.types().isAssignable(field, parameter));
  }

  private Optional<VariableElement> ofName(
      VariableElement parameter, TypeMirror seen, Set<VariableElement> fields) {
    return fields.stream()
        .filter(f -> f.getSimpleName().equals(parameter.getSimpleName()))
        .filter(f -> env.types().isSameType(seen, access.typeOf(f)))
        .reduce((inherited, own) -> own);
  }

  private static long uncovered(Fit fit, Set<VariableElement> needed) {
    return needed.stream().filter(n -> !fit.fields().contains(n)).count();
  }
}
