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
   * Returns whether the method is a plain getter whose field may be read without the lock, if a
   * check afterwards shows that no thread was writing. False for a method that is marked
   * {@code @Unguarded}.
   */
  boolean isInOneStep(ExecutableElement method) {
    return access(method).filter(Access.ONE_STEP::equals).isPresent();
  }

  /**
   * Returns whether the method is a plain getter of a final field whose type is immutable or
   * guarded. Such a method needs no lock, so it is not overridden. False for a method that is
   * marked {@code @Unguarded}.
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
