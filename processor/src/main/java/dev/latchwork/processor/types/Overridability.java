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
   * Package-private in a superclass and not inherited, since the class itself, or a class between
   * the two, is in another package. Calls in the superclass's package would never reach an
   * override.
   */
  OTHER_PACKAGE;
}
