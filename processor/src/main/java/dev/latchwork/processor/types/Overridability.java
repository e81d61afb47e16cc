package dev.latchwork.processor.types;

/** Whether a method of a class can be overridden in a subclass in the same package. */
public enum Overridability {
  OVERRIDABLE,
  /** An abstract method, which has to be implemented. */
  ABSTRACT,
  FINAL,
  STATIC,
  PRIVATE,
  /**
   * Package-private in a superclass in another package. Calls in that package would never reach an
   * override.
   */
  OTHER_PACKAGE;
}
