package dev.latchwork.processor.check.analysis;

import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What {@code @GuardedBy} says, of whatever library. */
public final class GuardedByLocks {
  private static final String GUARDED_BY = "GuardedBy";

  private final Env env;

  public GuardedByLocks(Env env) {
    this.env = env;
  }

  public static boolean isGuardedBy(Element member) {
    return Annotations.hasSimpleName(member, GUARDED_BY);
  }

  /** The locks that the annotations of the member name, as they are written. */
  public static List<String> names(Element member) {
    return member.getAnnotationMirrors().stream()
        .filter(m -> m.getAnnotationType().asElement().getSimpleName().contentEquals(GUARDED_BY))
        .flatMap(GuardedByLocks::names)
        .toList();
  }

  private static Stream<String> names(AnnotationMirror guardedBy) {
    Object value = Annotations.value(guardedBy, "value").map(AnnotationValue::getValue).orElse("");
    return value instanceof List<?> several
        ? several.stream().map(v -> String.valueOf(((AnnotationValue) v).getValue()))
        : Stream.of(value.toString());
  }

  /** The locks that the member of the object wants; those that cannot be found left out. */
  public Set<HeldLock> of(Element member, Optional<AccessPath> object) {
    return isGuardedBy(member)
        ? names(member).stream()
            .flatMap(name -> find(name, member, object).stream())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** The lock of that name, for writing; empty if there is none, or none with a name there. */
  public Optional<HeldLock> find(String name, Element member, Optional<AccessPath> object) {
    TypeElement type = Enclosing.type(member);
    String rest = name.startsWith("this.") ? name.substring("this.".length()) : name;
    if (rest.equals("this")) {
      return object.map(HeldLock::monitor);
    }
    if (rest.equals("itself")) {
      return member.getModifiers().contains(Modifier.STATIC)
          ? Optional.of(HeldLock.monitor(AccessPath.variable(member)))
          : object.map(o -> HeldLock.monitor(o.then(member)));
    }
    if (rest.endsWith(".class")) {
      return type(rest.substring(0, rest.length() - ".class".length()), type)
          .map(t -> HeldLock.monitor(AccessPath.type(t)));
    }
    int self = rest.indexOf(".this");
    if (self > 0) {
      return type(rest.substring(0, self), type)
          .flatMap(
              t ->
                  steps(
                      after(rest, self + ".this".length()),
                      t,
                      t.equals(type) ? object : Optional.of(AccessPath.self(t))));
    }
    return steps(rest, type, object);
  }

  private static String after(String text, int index) {
    return text.length() > index ? text.substring(index + 1) : "";
  }

  /** A field or method of the type, or of one around it; or of a type that is named first. */
  private Optional<HeldLock> steps(String names, TypeElement type, Optional<AccessPath> object) {
    if (names.isEmpty()) {
      return object.map(HeldLock::monitor);
    }
    int dot = names.indexOf('.');
    String first = dot < 0 ? names : names.substring(0, dot);
    Optional<Element> member = member(first, type);
    if (member.isEmpty()) {
      return Enclosing.outer(type)
          .flatMap(outer -> steps(names, outer, Optional.of(AccessPath.self(outer))))
          .or(
              () ->
                  dot < 0
                      ? Optional.empty()
                      : type(first, type)
                          .flatMap(t -> steps(names.substring(dot + 1), t, Optional.empty())));
    }
    Element step = member.get();
    Optional<AccessPath> ref =
        step.getModifiers().contains(Modifier.STATIC)
            ? Optional.of(AccessPath.variable(step))
            : object.map(o -> o.then(step));
    TypeMirror result =
        step instanceof ExecutableElement method ? method.getReturnType() : step.asType();
    if (dot < 0) {
      return ref.map(
          r -> isLock(result) ? HeldLock.lock(r, HeldLock.Mode.WRITE) : HeldLock.monitor(r));
    }
    return result.getKind() == TypeKind.DECLARED
        ? steps(names.substring(dot + 1), (TypeElement) ((DeclaredType) result).asElement(), ref)
        : Optional.empty();
  }

  private Optional<Element> member(String name, TypeElement type) {
    return env.members().hierarchy(type).stream()
        .flatMap(t -> t.getEnclosedElements().stream())
        .filter(
            e ->
                e instanceof ExecutableElement method
                    ? name.equals(method.getSimpleName() + "()") && method.getParameters().isEmpty()
                    : e instanceof VariableElement && e.getSimpleName().contentEquals(name))
        .<Element>map(e -> e)
        .findFirst();
  }

  /** A type that the class lies in, or one beside it, or a qualified name. */
  private Optional<TypeElement> type(String name, TypeElement from) {
    for (Optional<TypeElement> t = Optional.of(from);
        t.isPresent();
        t = t.flatMap(Enclosing::outer)) {
      if (t.get().getSimpleName().contentEquals(name)) {
        return t;
      }
    }
    String packageName = env.packageOf(from);
    return Optional.ofNullable(
            env.elements().getTypeElement(packageName.isEmpty() ? name : packageName + "." + name))
        .or(() -> Optional.ofNullable(env.elements().getTypeElement(name)));
  }

  /** Taken by its methods; anything else is taken by {@code synchronized}. */
  private boolean isLock(TypeMirror type) {
    return env.facts().lock(type).isPresent()
        || (type instanceof DeclaredType declared
            && declared.asElement().getEnclosedElements().stream()
                .anyMatch(
                    e ->
                        e instanceof ExecutableElement && e.getSimpleName().contentEquals("lock")));
  }
}
