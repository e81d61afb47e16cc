package dev.latchwork.processor.copy.plan;

/** The reason why the copy shares a value with the original. */
public enum Sharing {
  IMMUTABLE,
  /** A guarded object, which has its own lock. */
  GUARDED,
  TYPE_VARIABLE,
  /** Copied in another step: under the holder's lock, or after that lock is released. */
  LATER,
  /**
   * A value that is shared on purpose, for example because it is not state (a lock, a pool, a
   * function, a logger), or because {@code @Copy(SHARE)} says so.
   */
  NOT_STATE,
  /** A value that may be mutable and that Latchwork cannot copy. */
  OPAQUE
}
