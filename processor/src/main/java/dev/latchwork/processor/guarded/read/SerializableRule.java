package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.copy.read.JdkSuperclass;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Overridability;
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
    if (state.isPresent()) {
      return subject.env().types().isSubtype(type.asType(), type("java.lang.Throwable"))
          ? "move its state to a separate class, and guard that class"
          : Held.insteadOfExtending(state.get());
    }
    boolean own =
        type.getInterfaces().stream().anyMatch(i -> i.toString().equals("java.io.Serializable"));
    return "annotate it with @DeepCopy, so that a copy is serialized"
        + (own ? ", or drop Serializable" : "");
  }
}
