package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;

/**
 * One field of an object that is copied.
 *
 * @param label the field as messages name it
 * @param access how it is read of one object, and set in another
 */
public record CopyPart(String label, Access access, Value value, Target target) {

  /** The name of the field. */
  public String field() {
    return label.substring(label.indexOf('.') + 1);
  }

  public boolean isArgument() {
    return target instanceof Target.Argument;
  }

  /** Whether the copy goes on to objects that may hold what holds this one. */
  public boolean leadsOn() {
    return value instanceof Value.Copied copied && copied.plan().leadsOn();
  }

  /** What the copy gets for a field. */
  public sealed interface Value {

    /** Whether it is made without meeting an object that has to be remembered. */
    default boolean isPlain() {
      return true;
    }

    record Copied(CopyPlan plan) implements Value {
      @Override
      public boolean isPlain() {
        return plan.isSame();
      }
    }

    record Null(TypeName type) implements Value {}

    /**
     * What a method of the class returns for it: {@code source.renewed} or {@code Order.renewed}.
     */
    record Returned(String method) implements Value {}
  }

  /** Where it goes. */
  public sealed interface Target {

    record Argument() implements Target {}

    /** The field of {@code copy}. */
    record Field() implements Target {}

    /**
     * A container that the copy's own constructor made.
     *
     * @param certain whether each object is known to make one, which none of the others has
     */
    record Refill(boolean certain) implements Target {}

    /** The same, if it is of the class of the original: else a field to set. */
    record RefillOrField() implements Target {}
  }
}
