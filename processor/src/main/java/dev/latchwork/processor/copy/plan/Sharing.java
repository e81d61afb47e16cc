package dev.latchwork.processor.copy.plan;

/** The reason why a value is shared with its copy. */
public enum Sharing {
  IMMUTABLE,
  /** Guarded by itself. */
  GUARDED,
  TYPE_VARIABLE,
  /** Guarded by its own lock, so it is copied after its holder's lock is released. */
  LATER,
  /** A lock, a pool, a function, a logger: not state. */
  NOT_STATE,
  /** It may be mutable, and there is no known way to copy it. */
  OPAQUE
}
