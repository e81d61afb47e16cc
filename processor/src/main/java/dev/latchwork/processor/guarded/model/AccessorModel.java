package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.Optional;

/**
 * A generated accessor of a field.
 *
 * @param own the class's own methods that read and set the field, if the class has both
 * @param copy how the value is copied when it is returned or set
 */
public record AccessorModel(
    Kind kind,
    Signature signature,
    boolean overrides,
    FieldRef source,
    Optional<OwnPair> own,
    Access access,
    CopyPlan copy) {

  /** The names of the class's own getter and setter. */
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

  /** What a getter has to do so that its value is never torn, stale or shared. */
  public enum Access {
    /** The field is final and immutable, so there is nothing to do. */
    PLAIN,
    /**
     * The field is read in one step: this may be done without the lock, with a check afterwards.
     */
    ONE_STEP,
    /** The value is walked and copied under the lock. */
    LOCKED
  }
}
