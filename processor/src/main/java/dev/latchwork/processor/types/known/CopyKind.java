package dev.latchwork.processor.types.known;

/** The ways to copy a value. {@link KnownTypes} lists them for types of the JDK. */
public enum CopyKind {
  ARRAY,
  RECORD,
  /** By a generated copier. */
  COPIER,
  /** A collection, map or queue; {@link KnownContainers} has the details. */
  CONTAINER,
  /** By {@code clone()}, so an object of a subclass is copied to an object of that subclass. */
  CLONE,
  /** By the copy constructor. */
  COPY_CONSTRUCTOR,
  /** A new object with the result of {@code get()}, which is immutable. */
  ATOMIC,
  /** A new object with a copy of the result of {@code get()}. */
  REFERENCE,
  /** A new object to which the sum of the original is added. */
  ADDER,
  /**
   * A new object with the values of the original, or with copies of them if they are mutable
   * objects.
   */
  ATOMIC_ARRAY,
  OPTIONAL,
  ENTRY,
  /**
   * A new object with the same entries and the same defaults. {@code Properties} has no accessor
   * for its defaults, so they are read from a cleared clone.
   */
  PROPERTIES;

  /**
   * Returns whether the copy is an object of the listed class, even if the original is of a
   * subclass. The listed classes with {@link #COPY_CONSTRUCTOR} have no subclasses, so the answer
   * is false for them.
   */
  public boolean isMadeAnew() {
    return switch (this) {
      case ATOMIC, REFERENCE, ADDER, ATOMIC_ARRAY, ENTRY, PROPERTIES -> true;
      case ARRAY, RECORD, COPIER, CONTAINER, CLONE, COPY_CONSTRUCTOR, OPTIONAL -> false;
    };
  }
}
