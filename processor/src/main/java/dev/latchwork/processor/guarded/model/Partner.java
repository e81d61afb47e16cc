package dev.latchwork.processor.guarded.model;

/** A parameter that may be another guarded object of the class. */
public record Partner(String parameter, Fit fit) {

  /** What the parameter's type tells about the argument. */
  public enum Fit {
    /** The argument is a guarded object or null. */
    CERTAIN,
    POSSIBLE,
    /**
     * The argument may be a guarded object, but a compiler may reject {@code instanceof} because of
     * the type arguments.
     */
    UNLIKELY
  }
}
