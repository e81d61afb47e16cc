package dev.latchwork.processor.types.known;

/** The ways to copy that {@link KnownTypes} knows. */
public enum CopyKind {
  ARRAY,
  RECORD,
  /** Has a generated copier. */
  COPIER,
  /** A collection, map or queue: {@link KnownContainers} has the particulars. */
  CONTAINER,
  /** By its {@code clone()}, which keeps a subclass. */
  CLONE,
  /** By its copy constructor. */
  COPY_CONSTRUCTOR,
  /** New from what {@code get()} returns, which is immutable. */
  ATOMIC,
  /** New from a copy of what {@code get()} returns. */
  REFERENCE,
  /** New, with the sum added. */
  ADDER,
  /** New from the values of an array-like. */
  ATOMIC_ARRAY,
  OPTIONAL,
  ENTRY,
  /** With the defaults, which only a cleared clone shows. */
  PROPERTIES;

  /** Whether the copy is of the class that is named here, even where a subclass is met. */
  public boolean isMadeAnew() {
    return switch (this) {
      case ATOMIC, REFERENCE, ADDER, ATOMIC_ARRAY, ENTRY, PROPERTIES -> true;
      case ARRAY, RECORD, COPIER, CONTAINER, CLONE, COPY_CONSTRUCTOR, OPTIONAL -> false;
    };
  }
}
