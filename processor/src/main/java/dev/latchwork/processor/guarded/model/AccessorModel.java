package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.Optional;

/**
 * A generated way to a field.
 *
 * @param own the methods of the class that read and set the field, where it has both
 * @param copy how the value is handed out or taken in
 */
public record AccessorModel(
    Kind kind,
    Signature signature,
    boolean overrides,
    FieldRef source,
    Optional<OwnPair> own,
    Access access,
    CopyPlan copy) {

  /** The names of a getter and a setter that the class has itself. */
  public record OwnPair(String getter, String setter) {}

  public String field() {
    return source.name();
  }

  public TypeName type() {
    return source.type();
  }

  public enum Kind {
    GETTER,
    SETTER,
    UPDATER
  }

  /** What a getter has to do for a value that is not torn, stale or shared. */
  public enum Access {
    /** Final and immutable: nothing. */
    PLAIN,
    /** Read in one step: may go without the lock and check afterwards. */
    ONE_STEP,
    /** Walked and copied, under the lock. */
    LOCKED
  }
}
