package dev.latchwork.processor.guarded.model;

/** A parameter that may be another guarded object of the class. */
public record Partner(String parameter, Fit fit) {

  /** What its type says of it. */
  public enum Fit {
    /** It is one, or null. */
    CERTAIN,
    POSSIBLE,
    /** It may be one, but javac, going by type arguments, would refuse to ask. */
    UNLIKELY
  }
}
