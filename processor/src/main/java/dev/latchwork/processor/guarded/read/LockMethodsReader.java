package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.model.LockMethod;
import dev.latchwork.processor.types.TypeKinds;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads which of {@code withLock}, {@code runWithLock} and {@code tryWithLock} are generated. If
 * the class already has a method with one of these names, as many parameters, and a function as the
 * last one, a call with a lambda would be ambiguous. The generated method is then left out, with a
 * warning.
 */
final class LockMethodsReader {
  private final GuardedType subject;

  LockMethodsReader(GuardedType subject) {
    this.subject = subject;
  }

  Set<LockMethod> read() {
    Set<LockMethod> generated = EnumSet.allOf(LockMethod.class);
    generated.removeIf(
        method -> {
          Optional<ExecutableElement> existing = existing(method);
          existing.ifPresent(e -> warn(method, e));
          return existing.isPresent();
        });
    return generated;
  }

  private void warn(LockMethod method, ExecutableElement existing) {
    subject.find(
        Rule.LOCK_METHOD_LEFT_OUT, existing, method.methodName() + "(..)", subject.show(existing));
  }

  private Optional<ExecutableElement> existing(LockMethod method) {
    return subject.methods().stream()
        .filter(m -> m.getSimpleName().contentEquals(method.methodName()))
        .filter(m -> m.getParameters().size() == method.parameters())
        .filter(m -> takesFunction(m.getParameters().get(method.parameters() - 1).asType()))
        .findFirst();
  }

  /** Returns whether the type is a function with one argument, like an action. */
  private boolean takesFunction(TypeMirror type) {
    return TypeKinds.of(type) == TypeKind.DECLARED
        && ((DeclaredType) type).asElement() instanceof TypeElement element
        && element.getKind().isInterface()
        && subject.env().members().methods(element).stream()
            .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
            .anyMatch(m -> m.getParameters().size() == 1);
  }
}
