package dev.latchwork.processor.types;

/** Whether a subclass in the same package as a class can override one of its methods. */
public enum Overridability {
  OVERRIDABLE,
  /** An abstract method, which has to be implemented. */
  ABSTRACT,
  FINAL,
  STATIC,
  PRIVATE,
  /**
   * Package-private in a superclass in another package, so calls in that package never reach an
   * override.
   */
  OTHER_PACKAGE;
}
