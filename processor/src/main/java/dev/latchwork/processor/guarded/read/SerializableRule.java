package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.copy.read.JdkSuperclass;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Overridability;
import dev.latchwork.processor.types.Serializability;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Reports a serializable class, whose fields would be written by code that does not take the lock.
 */
final class SerializableRule {
  private final GuardedType subject;

  SerializableRule(GuardedType subject) {
    this.subject = subject;
  }

  void check() {
    TypeElement type = subject.type();
    if (subject.isSerializable()
        && !subject.env().facts().isDeepCopy(type.asType())
        && !writesItself()) {
      subject.find(Rule.SERIALIZABLE, type, type.getSimpleName(), cure(type));
    }
  }

  /**
   * Returns whether a method that takes the lock writes the object, or returns another object to be
   * written in its place.
   */
  private boolean writesItself() {
    return isWrapped(subject.method("writeReplace"))
        || (isExternalizable()
            && isWrapped(subject.method("writeExternal", type("java.io.ObjectOutput"))));
  }

  private boolean isExternalizable() {
    return subject.env().types().isSubtype(subject.type().asType(), type("java.io.Externalizable"));
  }

  private boolean isWrapped(Optional<ExecutableElement> method) {
    return method
        .filter(m -> subject.overridability(m) == Overridability.OVERRIDABLE)
        .filter(m -> !Annotations.isPresent(m, MethodReader.UNGUARDED))
        .isPresent();
  }

  private TypeMirror type(String name) {
    return subject.env().elements().getTypeElement(name).asType();
  }

  private String cure(TypeElement type) {
    Optional<TypeElement> state = JdkSuperclass.outOfReach(type);
    if (state.isEmpty()) {
      return "annotate it with @DeepCopy, so that a copy is serialized"
          + (isOnlyDeclared(type) ? ", or drop Serializable" : "");
    }
    if (!isSerializable(state.get().asType())) {
      return (isOnlyDeclared(type) ? "drop Serializable, or " : "")
          + "declare a protected writeReplace() that returns a serializable snapshot";
    }
    return subject.env().types().isSubtype(type.asType(), type("java.lang.Throwable"))
        ? "move its state to a separate class, and guard that class"
        : Held.insteadOfExtending(state.get())
            + (type.getInterfaces().stream().anyMatch(this::isSerializableItself)
                ? ", and drop Serializable"
                : "");
  }

  /**
   * Returns whether the class is serializable only because it names {@code Serializable} itself, so
   * that it would not be serializable without that declaration.
   */
  private boolean isOnlyDeclared(TypeElement type) {
    return subject.env().types().directSupertypes(type.asType()).stream()
        .filter(this::isSerializable)
        .allMatch(this::isSerializableItself);
  }

  private boolean isSerializable(TypeMirror type) {
    return Serializability.isSerializable(type, subject.env().types(), subject.env().elements());
  }

  private boolean isSerializableItself(TypeMirror type) {
    return subject.env().types().isSameType(type, type("java.io.Serializable"));
  }
}
