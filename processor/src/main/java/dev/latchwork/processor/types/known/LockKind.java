package dev.latchwork.processor.types.known;

/** The locks and other synchronizers that {@link KnownTypes} lists. */
public enum LockKind {
  REENTRANT,
  READ_WRITE,
  STAMPED,
  /** A bare {@code Lock}, condition, semaphore, latch, barrier: no fresh one can be made for it. */
  OTHER
}
