package dev.latchwork.processor.check.analysis;

import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @GuardedBy} annotations of any library, and the Checker Framework's {@code @Holding}
 * on methods.
 */
public final class GuardedByLocks {
  private static final String GUARDED_BY = "GuardedBy";

  /** The Checker Framework's annotation for locks that a method requires. */
  private static final String HOLDING = "Holding";

  /** What javac returns as the value of an annotation if it reports that value as an error. */
  private static final String INVALID = "<error>";

  private static final Set<String> ITSELF = Set.of("itself", "<self>");

  private final Env env;
  private final TypeNames types;

  public GuardedByLocks(Env env, Trees trees) {
    this.env = env;
    this.types = new TypeNames(env, trees);
  }

  public static boolean isGuardedBy(Element member) {
    return annotations(member).findAny().isPresent();
  }

  /**
   * Returns whether the lock guards the object that the field refers to, rather than the field
   * itself. This is so if the field is its own lock, or if only the field's type is annotated.
   *
   * @param name the lock, as the annotation names it
   */
  public static boolean guardsReferent(Element member, String name) {
    return isItself(name)
        || (member.getKind().isField()
            && (name.matches("(this\\.)?" + Pattern.quote(member.getSimpleName().toString()))
                || member.getAnnotationMirrors().stream().noneMatch(m -> isNamed(m, GUARDED_BY))));
  }

  public static boolean isItself(String name) {
    return ITSELF.contains(name);
  }

  private static Stream<? extends AnnotationMirror> annotations(Element member) {
    Stream<? extends AnnotationMirror> declared =
        member.getAnnotationMirrors().stream()
            .filter(
                m ->
                    isNamed(m, GUARDED_BY)
                        || (member instanceof ExecutableElement && isNamed(m, HOLDING)));
    return member.getKind().isField()
        ? Stream.concat(
            declared,
            member.asType().getAnnotationMirrors().stream().filter(m -> isNamed(m, GUARDED_BY)))
        : declared;
  }

  private static boolean isNamed(AnnotationMirror annotation, String name) {
    return annotation.getAnnotationType().asElement().getSimpleName().contentEquals(name);
  }

  /** Returns the names of locks in the member's annotations, as they are written. */
  public static List<String> names(Element member) {
    return annotations(member).flatMap(GuardedByLocks::names).distinct().toList();
  }

  private static Stream<String> names(AnnotationMirror guardedBy) {
    Object value = Annotations.value(guardedBy, "value").map(AnnotationValue::getValue).orElse("");
    Stream<String> names =
        value instanceof List<?> several
            ? several.stream().map(v -> String.valueOf(((AnnotationValue) v).getValue()))
            : Stream.of(value.toString()).filter(v -> !v.isEmpty());
    return names.filter(name -> !name.equals(INVALID));
  }

  /**
   * Returns the locks that must be held to use the member, except those that cannot be found.
   *
   * @param object the object that has the member; empty if it has no name
   */
  public Set<HeldLock> of(Element member, Optional<AccessPath> object) {
    return isGuardedBy(member)
        ? names(member).stream()
            .flatMap(name -> find(name, member, object).stream())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /**
   * Returns the lock with that name, held for writing. Empty if there is no such lock, or if the
   * path to it is unknown.
   *
   * @param member the member whose annotation names the lock
   * @param object the object that has the member; empty if it has no name
   */
  public Optional<HeldLock> find(String name, Element member, Optional<AccessPath> object) {
    TypeElement type = Enclosing.type(member);
    if (isItself(name)) {
      return member.getModifiers().contains(Modifier.STATIC)
          ? Optional.of(HeldLock.monitor(AccessPath.variable(member)))
          : object.map(o -> HeldLock.monitor(o.then(member)));
    }
    String rest = name.startsWith("this.") ? name.substring("this.".length()) : name;
    if (rest.equals("this")) {
      return object.map(HeldLock::monitor);
    }
    Optional<? extends VariableElement> parameter = parameter(rest, member);
    if (parameter.isPresent()) {
      return ofParameter(rest, parameter.get());
    }
    if (rest.endsWith(".class")) {
      return types
          .find(rest.substring(0, rest.length() - ".class".length()), type)
          .map(t -> HeldLock.monitor(AccessPath.type(t)));
    }
    int self = rest.indexOf(".this");
    if (self > 0) {
      String after = rest.substring(self + ".this".length());
      return types
          .find(rest.substring(0, self), type)
          .flatMap(
              t ->
                  steps(
                      after.startsWith(".") ? after.substring(1) : after,
                      t,
                      Outers.of(type, object, t)));
    }
    return steps(rest, type, object);
  }

  /**
   * Returns whether the name means an enclosing object or a member of an enclosing class, and yet
   * no path leads from the member's object to that lock, for instance because the member's class is
   * static.
   */
  public boolean isOutOfReach(String name, Element member) {
    TypeElement type = Enclosing.type(member);
    if (find(name, member, Optional.of(AccessPath.self(type))).isPresent()) {
      return false;
    }
    int self = name.indexOf(".this");
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    for (Optional<TypeElement> t = Outers.around(type); t.isPresent(); t = Outers.around(t.get())) {
      if (self > 0
          ? t.get().getSimpleName().contentEquals(name.substring(0, self))
          : member(first, t.get()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * If the member is a method, returns the parameter with which the name begins, as in {@code
   * work.lock} or {@code #1}.
   */
  private static Optional<? extends VariableElement> parameter(String name, Element member) {
    if (!(member instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    List<? extends VariableElement> parameters = method.getParameters();
    return parameters.stream()
        .filter(
            p ->
                p.getSimpleName().contentEquals(first)
                    || first.equals("#" + (parameters.indexOf(p) + 1)))
        .findFirst();
  }

  private Optional<HeldLock> ofParameter(String name, VariableElement parameter) {
    AccessPath ref = AccessPath.variable(parameter);
    int dot = name.indexOf('.');
    if (dot < 0) {
      return Optional.of(named(ref, parameter.asType()));
    }
    return steps(name.substring(dot + 1), parameter.asType(), Optional.of(ref));
  }

  private Optional<HeldLock> steps(String names, TypeMirror type, Optional<AccessPath> object) {
    if (type.getKind() == TypeKind.ARRAY) {
      return steps(names, env.elements().getTypeElement("java.lang.Object"), object);
    }
    return type.getKind() == TypeKind.DECLARED
        ? steps(names, (TypeElement) ((DeclaredType) type).asElement(), object)
        : Optional.empty();
  }

  private HeldLock named(AccessPath ref, TypeMirror type) {
    return isLock(type) ? HeldLock.lock(ref, HeldLock.Mode.WRITE) : HeldLock.monitor(ref);
  }

  /**
   * Returns the lock to which the names lead, which are separated by dots. The first name is that
   * of a field or method of the type or of an enclosing type, unless the names begin with a type.
   * If there are no names, the lock is the object's monitor.
   */
  private Optional<HeldLock> steps(String names, TypeElement type, Optional<AccessPath> object) {
    if (names.isEmpty()) {
      return object.map(HeldLock::monitor);
    }
    int dot = names.indexOf('.');
    String first = dot < 0 ? names : names.substring(0, dot);
    for (Optional<TypeElement> t = Optional.of(type); t.isPresent(); t = Outers.around(t.get())) {
      Optional<Element> member = member(first, t.get());
      if (member.isPresent()) {
        Optional<AccessPath> owner = Outers.of(type, object, t.get());
        return step(member.get(), dot < 0 ? "" : names.substring(dot + 1), owner);
      }
    }
    return ofType(names, type);
  }

  private Optional<HeldLock> step(Element step, String rest, Optional<AccessPath> object) {
    Optional<AccessPath> ref =
        step.getModifiers().contains(Modifier.STATIC)
            ? Optional.of(AccessPath.variable(step))
            : object.map(o -> o.then(step));
    TypeMirror result =
        step instanceof ExecutableElement method ? method.getReturnType() : step.asType();
    return rest.isEmpty() ? ref.map(r -> named(r, result)) : steps(rest, result, ref);
  }

  /**
   * Returns the lock for names that begin with a type, as in {@code Lib.Inner.mu}. The longest
   * prefix that names a type is used.
   */
  private Optional<HeldLock> ofType(String names, TypeElement from) {
    for (int dot = names.lastIndexOf('.'); dot > 0; dot = names.lastIndexOf('.', dot - 1)) {
      Optional<TypeElement> type = types.find(names.substring(0, dot), from);
      if (type.isPresent()) {
        return steps(names.substring(dot + 1), type.get(), Optional.empty());
      }
    }
    return Optional.empty();
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

  /**
   * Recognizes Guava's {@code Monitor}, which is taken with {@code enter()} and released with
   * {@code leave()}.
   */
  public static boolean isMonitor(@Nullable TypeMirror type) {
    return type != null && type.toString().equals("com.google.common.util.concurrent.Monitor");
  }

  /**
   * Returns whether a lock of the type is taken by calling one of its methods: the type is a known
   * lock class, or has a method called {@code lock}. If an object of any other type serves as a
   * lock, it is taken with {@code synchronized}.
   */
  private boolean isLock(TypeMirror type) {
    return env.facts().lock(type).isPresent()
        || isMonitor(type)
        || (type instanceof DeclaredType declared
            && declared.asElement().getEnclosedElements().stream()
                .anyMatch(
                    e ->
                        e instanceof ExecutableElement && e.getSimpleName().contentEquals("lock")));
  }
}
