package dev.latchwork.processor.types;

/** Whether a subclass in the package of a class can override one of its methods. */
public enum Overridability {
  OVERRIDABLE,
  /** An abstract method: somebody has to implement it. */
  ABSTRACT,
  FINAL,
  STATIC,
  PRIVATE,
  /** Package-private in a superclass of another package: calls there never reach an override. */
  OTHER_PACKAGE;
}
