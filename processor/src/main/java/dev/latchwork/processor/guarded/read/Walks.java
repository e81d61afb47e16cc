package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.guarded.model.MethodModel.Target;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds methods of collections and maps that call user code for each element. The generated
 * overrides call that code for the elements of a snapshot, after the lock is released: user code
 * that takes another lock could cause a deadlock, and user code that changes the collection would
 * break the iteration.
 */
final class Walks {
  private final GuardedType subject;
  private final ViewReader views;

  Walks(GuardedType subject, ViewReader views) {
    this.subject = subject;
    this.views = views;
  }

  /**
   * Returns what replaces a method of the JDK; empty if nothing does. Methods that users wrote are
   * not replaced.
   */
  Optional<Target> of(ExecutableElement method) {
    if (!Enclosing.isOfJdk(Enclosing.type(method))) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    if (name.equals("toString") && method.getParameters().isEmpty()) {
      return printed();
    }
    return name.equals("forEach") && method.getParameters().size() == 1
        ? forEach(method)
        : Optional.empty();
  }

  private Optional<Target> printed() {
    if (isA("java.util.Collection") && named("iterator", 0).filter(this::isTyped).isPresent()) {
      return Optional.of(Target.PRINTED_ELEMENTS);
    }
    return isA("java.util.Map")
            && subject.methods().stream()
                .filter(m -> m.getSimpleName().contentEquals("forEach"))
                .anyMatch(m -> takes(m, "java.util.function.BiConsumer") && isTyped(m))
        ? Optional.of(Target.PRINTED_ENTRIES)
        : Optional.empty();
  }

  private Optional<Target> forEach(ExecutableElement method) {
    if (!isTyped(method)) {
      return Optional.empty();
    }
    if (takes(method, "java.util.function.Consumer")
        && isA("java.lang.Iterable")
        && isSnapshot("iterator")) {
      return Optional.of(Target.EACH_ELEMENT);
    }
    // a map may also be Iterable, and so have two methods called forEach
    return takes(method, "java.util.function.BiConsumer")
            && isA("java.util.Map")
            && isSnapshot("entrySet")
        ? Optional.of(Target.EACH_ENTRY)
        : Optional.empty();
  }

  /**
   * Returns whether the type of the method's parameter, or the return type if there is no
   * parameter, has type arguments. If the types are raw, the calls in the generated override would
   * be unchecked.
   */
  private boolean isTyped(ExecutableElement method) {
    ExecutableType member = subject.env().members().asMember(method, subject.type());
    TypeMirror shown =
        member.getParameterTypes().isEmpty()
            ? member.getReturnType()
            : member.getParameterTypes().get(0);
    return shown instanceof DeclaredType type && !type.getTypeArguments().isEmpty();
  }

  private boolean isSnapshot(String view) {
    return named(view, 0).filter(views::isView).flatMap(views::snapshot).isPresent();
  }

  private Optional<ExecutableElement> named(String name, int parameters) {
    return subject.methods().stream()
        .filter(m -> m.getSimpleName().contentEquals(name))
        .filter(m -> m.getParameters().size() == parameters)
        .findFirst();
  }

  private static boolean takes(ExecutableElement method, String function) {
    return method.getParameters().size() == 1
        && method.getParameters().get(0).asType() instanceof DeclaredType type
        && ((TypeElement) type.asElement()).getQualifiedName().contentEquals(function);
  }

  private boolean isA(String supertype) {
    TypeElement type = subject.env().elements().getTypeElement(supertype);
    return subject
        .env()
        .types()
        .isSubtype(
            subject.env().types().erasure(subject.type().asType()),
            subject.env().types().erasure(type.asType()));
  }
}
