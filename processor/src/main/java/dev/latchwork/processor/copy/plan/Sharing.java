package dev.latchwork.processor.copy.plan;

/** Why a value is its own copy. */
public enum Sharing {
  IMMUTABLE,
  /** Guarded by itself. */
  GUARDED,
  TYPE_VARIABLE,
  /** Guarded by a lock of its own: copied once that of its holder is released. */
  LATER,
  /** A lock, a pool, a function, a logger: not state. */
  NOT_STATE,
  /** It may be mutable, and nobody knows how to copy it. */
  OPAQUE
}
