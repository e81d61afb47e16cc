package dev.latchwork.processor.copy.plan;

/**
 * One field of an object that is copied.
 *
 * @param label the field as messages name it
 * @param read how it is read of a variable {@code source}, such as {@code source.getLines()}
 */
public record CopyPart(String label, String read, Value value, Target target) {

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

    record Null() implements Value {}

    /**
     * What a method of the class returns for it: {@code source.renewed} or {@code Order.renewed}.
     */
    record Returned(String method) implements Value {}
  }

  /** Where it goes. */
  public sealed interface Target {

    record Argument() implements Target {}

    /** A field of {@code copy}, such as {@code copy.lines}. */
    record Field(String expression) implements Target {}

    /** A method of {@code copy}. */
    record Setter(String method) implements Target {}

    /**
     * A container that the copy's own constructor made, such as {@code copy.lines}.
     *
     * @param certain whether each object is known to make one, which none of the others has
     */
    record Refill(String expression, boolean certain) implements Target {}

    /** The same, if it is of the class of the original: else a field to set. */
    record RefillOrField(String expression) implements Target {}
  }
}
