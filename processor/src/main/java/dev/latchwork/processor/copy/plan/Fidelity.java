package dev.latchwork.processor.copy.plan;

/** How close the class of a container's copy comes to that of the original. */
public enum Fidelity {
  /** The documented kind of its interface, unmodifiable. */
  SNAPSHOT,
  /** The documented kind of its interface. */
  DECLARED,
  /** The class itself, else the copy fails. */
  EXACT,
  /** The class itself, else the documented kind of its interface. */
  LENIENT;

  /** Whether the class that is met at run time decides. */
  public boolean keepsClass() {
    return this == EXACT || this == LENIENT;
  }

  Fidelity modifiable() {
    return this == SNAPSHOT ? DECLARED : this;
  }
}
