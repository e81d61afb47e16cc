package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.guarded.model.AccessorModel.Access;
import dev.latchwork.processor.types.Annotations;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** The getters that the class has itself, by what a read of their field has to do. */
final class GetterReader {
  private final GuardedType subject;
  private final FieldReader fields;
  private final OwnAccessors own;

  GetterReader(GuardedType subject, FieldReader fields) {
    this.subject = subject;
    this.fields = fields;
    this.own = new OwnAccessors(subject.env(), subject.type());
  }

  /** Of a field that may be read without the lock and checked afterwards. */
  boolean isInOneStep(ExecutableElement method) {
    return access(method).filter(Access.ONE_STEP::equals).isPresent();
  }

  /** Of a final field of what cannot change: it needs no lock, so it is left as it is. */
  boolean isOfConstant(ExecutableElement method) {
    return access(method).filter(Access.PLAIN::equals).isPresent();
  }

  /** Whether an optimistic lock is worth its version. */
  boolean anyInOneStep() {
    return subject.methods().stream().anyMatch(this::isInOneStep);
  }

  private Optional<Access> access(ExecutableElement method) {
    return Annotations.isPresent(method, MethodReader.UNGUARDED)
        ? Optional.empty()
        : own.returned(method).map(fields::access);
  }
}
