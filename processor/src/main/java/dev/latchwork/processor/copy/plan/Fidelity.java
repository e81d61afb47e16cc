package dev.latchwork.processor.copy.plan;

/** How close the class of a container's copy is to that of the original. */
public enum Fidelity {
  /** The documented class for its interface, unmodifiable. */
  SNAPSHOT,
  /** The documented class for its interface. */
  DECLARED,
  /** The same class, or the copy fails. */
  EXACT,
  /** The same class, or the documented class for its interface. */
  LENIENT;

  /** Returns whether the class found at run time decides. */
  public boolean keepsClass() {
    return this == EXACT || this == LENIENT;
  }

  Fidelity modifiable() {
    return this == SNAPSHOT ? DECLARED : this;
  }
}
