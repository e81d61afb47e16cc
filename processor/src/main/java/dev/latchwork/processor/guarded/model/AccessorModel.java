package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.emit.Signature;

/**
 * A generated way to a field.
 *
 * @param copy how the value is handed out or taken in
 */
public record AccessorModel(
    Kind kind,
    Signature signature,
    boolean overrides,
    String field,
    TypeName type,
    Access access,
    CopyPlan copy) {

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
