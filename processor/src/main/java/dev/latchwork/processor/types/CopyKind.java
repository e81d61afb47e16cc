package dev.latchwork.processor.types;

/** The ways to copy that {@link KnownTypes} knows. */
public enum CopyKind {
  ARRAY,
  RECORD,
  /** A collection, map or queue; which one is for the copy planner to look at. */
  COLLECTION,
  MAP,
  /** Has a generated copier. */
  COPIER
}
