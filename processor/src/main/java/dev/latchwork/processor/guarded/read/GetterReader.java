package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.guarded.model.AccessorModel.Access;
import dev.latchwork.processor.types.Annotations;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Finds the class's own getters that can read their field without the lock. */
final class GetterReader {
  private final GuardedType subject;
  private final FieldReader fields;
  private final OwnAccessors own;

  GetterReader(GuardedType subject, FieldReader fields) {
    this.subject = subject;
    this.fields = fields;
    this.own = new OwnAccessors(subject.env(), subject.type());
  }

  /**
   * Returns whether the method only returns a field that can be read without the lock and checked
   * afterwards.
   */
  boolean isInOneStep(ExecutableElement method) {
    return access(method).filter(Access.ONE_STEP::equals).isPresent();
  }

  /**
   * Returns whether the method only returns a final field that cannot change. Such a method needs
   * no lock, so it is not overridden.
   */
  boolean isOfConstant(ExecutableElement method) {
    return access(method).filter(Access.PLAIN::equals).isPresent();
  }

  /** Returns whether any getter would benefit from the version of an optimistic lock. */
  boolean anyInOneStep() {
    return subject.methods().stream().anyMatch(this::isInOneStep);
  }

  private Optional<Access> access(ExecutableElement method) {
    return Annotations.isPresent(method, MethodReader.UNGUARDED)
        ? Optional.empty()
        : own.returned(method).map(fields::access);
  }
}
