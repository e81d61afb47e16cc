package dev.latchwork.processor.types.known;

/** The ways to copy that {@link KnownTypes} lists. */
public enum CopyKind {
  ARRAY,
  RECORD,
  /** It has a generated copier. */
  COPIER,
  /** A collection, map or queue; {@link KnownContainers} has the details. */
  CONTAINER,
  /** By its {@code clone()}, which keeps a subclass. */
  CLONE,
  /** By its copy constructor. */
  COPY_CONSTRUCTOR,
  /** A new one with the result of {@code get()}, which is immutable. */
  ATOMIC,
  /** A new one with a copy of the result of {@code get()}. */
  REFERENCE,
  /** A new one to which the sum is added. */
  ADDER,
  /** A new one with the values of the original. */
  ATOMIC_ARRAY,
  OPTIONAL,
  ENTRY,
  /** With the defaults, which only a cleared clone shows. */
  PROPERTIES;

  /** Returns whether the copy is of the listed class, even if the original is of a subclass. */
  public boolean isMadeAnew() {
    return switch (this) {
      case ATOMIC, REFERENCE, ADDER, ATOMIC_ARRAY, ENTRY, PROPERTIES -> true;
      case ARRAY, RECORD, COPIER, CONTAINER, CLONE, COPY_CONSTRUCTOR, OPTIONAL -> false;
    };
  }
}
