package dev.latchwork.processor.copy.plan;

/** How close the class of a container's copy is to the class of the original. */
public enum Fidelity {
  /** The usual class for the container's interface, unmodifiable. */
  SNAPSHOT,
  /** The usual class for the container's interface, such as {@code ArrayList} for {@code List}. */
  DECLARED,
  /** The same class. If Latchwork does not know the class, copying fails. */
  EXACT,
  /**
   * The same class if Latchwork knows it, otherwise the usual class for the container's interface.
   */
  LENIENT;

  /** Returns whether the copy has the class that the original has at run time, where possible. */
  public boolean keepsClass() {
    return this == EXACT || this == LENIENT;
  }

  Fidelity modifiable() {
    return this == SNAPSHOT ? DECLARED : this;
  }
}
