package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.Optional;

/**
 * A generated accessor of a field.
 *
 * @param own the class's own plain getter and setter, which an updater calls if it could access the
 *     field only through a handle; empty if the class does not have both, and for getters and
 *     setters
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
    /** The field is final, and its type is immutable or guarded, so there is nothing to do. */
    PLAIN,
    /**
     * A single read of the field gets the whole value, since the type is immutable or guarded. This
     * may be done without the lock, with a check afterwards that no thread was writing.
     */
    ONE_STEP,
    /** The field is read under the lock, and its value is copied there if it can be. */
    LOCKED
  }
}
