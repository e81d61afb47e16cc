package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.CalledMethods;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.known.PlainConstructors;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Tells whether a constructor can call an overridden method before the generated class has
 * initialized its fields. Of the calls in a body, unqualified ones and those on {@code this} or
 * {@code super} count. They are recognized by name alone, so a call of a method counts as a call of
 * all its overloads. Code that uses {@code this} as a value, creates an object of an inner class or
 * has no source is assumed to make such calls, except constructors of the JDK in {@link
 * PlainConstructors}.
 */
final class EarlyCalls {
  private final GuardedType subject;
  private final CalledMethods bodies;
  private final List<TypeElement> classes;
  private final Set<ExecutableElement> asked = new HashSet<>();

  EarlyCalls(GuardedType subject) {
    this.subject = subject;
    this.bodies = subject.env().bodies();
    this.classes =
        subject.env().members().hierarchy(subject.type()).stream()
            .filter(t -> t.getKind() == ElementKind.CLASS)
            .toList();
  }

  boolean arePossible() {
    return classes.stream().anyMatch(this::callsFromConstructor);
  }

  private boolean callsFromConstructor(TypeElement type) {
    if (Enclosing.isOfJdk(type)) {
      return !PlainConstructors.callNothingOverridable(type.getQualifiedName().toString());
    }
    return reaches(bodies.ofInitializers(type))
        || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(c -> reaches(bodies.of(c)));
  }

  private boolean reaches(Optional<CalledMethods.Calls> unseen) {
    if (unseen.isEmpty()) {
      return true;
    }
    CalledMethods.Calls calls = unseen.get();
    return calls.passesThis()
        || calls.made().stream().anyMatch(this::isInner)
        || calls.own().stream().anyMatch(this::reaches);
  }

  /**
   * Returns whether a call of that name may reach an overridden method of the object. Methods of an
   * enclosing class and statically imported methods do not count, since the object is not passed to
   * them.
   */
  private boolean reaches(String name) {
    return classes.stream()
            .flatMap(t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream())
            .filter(m -> m.getSimpleName().contentEquals(name))
            .anyMatch(this::reaches)
        || isAbstractOrDefault(name);
  }

  private boolean reaches(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.STATIC) || !asked.add(method)) {
      return false;
    }
    boolean overridden =
        !modifiers.contains(Modifier.PRIVATE)
            && !modifiers.contains(Modifier.FINAL)
            && !Annotations.isPresent(method, MethodReader.UNGUARDED);
    boolean ofObject = Enclosing.type(method).getQualifiedName().contentEquals("java.lang.Object");
    return overridden || (!ofObject && reaches(bodies.of(method)));
  }

  private boolean isAbstractOrDefault(String name) {
    return subject.methods().stream()
        .anyMatch(
            m ->
                m.getSimpleName().contentEquals(name)
                    && Enclosing.type(m).getKind() == ElementKind.INTERFACE);
  }

  /**
   * Returns whether the name is that of an inner class. An object of an inner class refers to its
   * enclosing object, and may call methods of that object.
   */
  private boolean isInner(String name) {
    return classes.stream()
        .flatMap(t -> ElementFilter.typesIn(t.getEnclosedElements()).stream())
        .anyMatch(
            t ->
                t.getSimpleName().contentEquals(name)
                    && !t.getModifiers().contains(Modifier.STATIC));
  }
}
