package dev.latchwork.processor.guarded.model;

/** A parameter that may be another guarded object of the class. */
public record Partner(String parameter, Fit fit) {

  /** What its type tells about it. */
  public enum Fit {
    /** It is a guarded object or null. */
    CERTAIN,
    POSSIBLE,
    /** It may be one, but javac rejects the {@code instanceof} because of the type arguments. */
    UNLIKELY
  }
}
