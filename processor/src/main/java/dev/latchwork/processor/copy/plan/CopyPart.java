package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;

/**
 * One field of an object to be copied, or the value that the object inherits from a superclass such
 * as {@code AtomicLong}.
 *
 * @param label the field as messages name it, such as {@code Order.lines}
 * @param access how the field is read from the source and set in the copy
 */
public record CopyPart(String label, Access access, Value value, Target target) {

  /** The name of the field, without the class that declares it. */
  public String field() {
    return label.substring(label.indexOf('.') + 1);
  }

  /** The same part with another target. */
  public CopyPart at(Target other) {
    return new CopyPart(label, access, value, other);
  }

  public boolean isArgument() {
    return target instanceof Target.Argument;
  }

  /**
   * Returns whether the field's value may refer back to the object, directly or through other
   * objects, as far as its copy plan shows.
   */
  public boolean leadsOn() {
    return value instanceof Value.Copied copied && copied.plan().leadsOn();
  }

  /** What the copy gets for a field. */
  public sealed interface Value {

    /**
     * Returns whether the field can be set without copying another object. A copied object would
     * have to be remembered, since it may be reached again.
     */
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
     * The result of one of the class's own methods, which takes the field's value.
     *
     * @param method the method as it is called: {@code source.renewed} or, if it is static, {@code
     *     Order.renewed}
     */
    record Returned(String method) implements Value {}
  }

  /** Where the value goes in the copy. */
  public sealed interface Target {

    record Argument() implements Target {}

    /** The field of {@code copy}. */
    record Field() implements Target {}

    /**
     * The container, array or other value that the copy's own constructor created, which is
     * refilled.
     *
     * @param certain whether it is certain that each object creates its own value
     */
    record Refill(boolean certain) implements Target {}

    /**
     * Nowhere: the copy's own constructor computes the same value, which is checked.
     *
     * @param type the type of the field
     */
    record Computed(TypeName type) implements Target {}

    /**
     * The container that the copy's own constructor created, if it is of the same class as the
     * original; otherwise the field is set.
     */
    record RefillOrField() implements Target {}
  }
}
