package dev.latchwork.processor.copy.plan;

/** How close the class of a container's copy is to the class of the original. */
public enum Fidelity {
  /**
   * The usual class for the container's interface, made unmodifiable if {@code Collections} has a
   * method for it.
   */
  SNAPSHOT,
  /** The usual class for the container's interface, such as {@code ArrayList} for {@code List}. */
  DECLARED,
  /**
   * The same class or, if the original is a view such as an unmodifiable list, a view of the same
   * kind. If Latchwork does not know the class, copying fails.
   */
  EXACT,
  /**
   * Like {@link #EXACT} if Latchwork knows the class, otherwise the usual class for the container's
   * interface.
   */
  LENIENT;

  /**
   * Returns whether the class of the copy depends on the class that the original has at run time.
   */
  public boolean keepsClass() {
    return this == EXACT || this == LENIENT;
  }

  Fidelity modifiable() {
    return this == SNAPSHOT ? DECLARED : this;
  }
}
