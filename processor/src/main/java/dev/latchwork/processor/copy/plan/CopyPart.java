package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;

/**
 * One field of an object that is copied.
 *
 * @param label the field as messages name it
 * @param access how it is read from one object and set in another
 */
public record CopyPart(String label, Access access, Value value, Target target) {

  /** The name of the field. */
  public String field() {
    return label.substring(label.indexOf('.') + 1);
  }

  public boolean isArgument() {
    return target instanceof Target.Argument;
  }

  /** Returns whether the copy leads to objects that may refer back to this one. */
  public boolean leadsOn() {
    return value instanceof Value.Copied copied && copied.plan().leadsOn();
  }

  /** What the copy gets for a field. */
  public sealed interface Value {

    /** Returns whether the part is created without reaching an object that has to be remembered. */
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

    /** The result of a method of the class: {@code source.renewed} or {@code Order.renewed}. */
    record Returned(String method) implements Value {}
  }

  /** Where it goes. */
  public sealed interface Target {

    record Argument() implements Target {}

    /** The field of {@code copy}. */
    record Field() implements Target {}

    /**
     * A container that the copy's own constructor created.
     *
     * @param certain whether each object is known to create its own
     */
    record Refill(boolean certain) implements Target {}

    /**
     * The container that the copy's own constructor created, if it has the class of the original;
     * otherwise the field is set.
     */
    record RefillOrField() implements Target {}
  }
}
