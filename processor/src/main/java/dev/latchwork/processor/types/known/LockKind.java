package dev.latchwork.processor.types.known;

/** The locks and other synchronizers that {@link KnownTypes} lists. */
public enum LockKind {
  REENTRANT,
  READ_WRITE,
  STAMPED,
  /**
   * A bare {@code Lock}, condition, semaphore, latch or barrier, for which no new one can be
   * created.
   */
  OTHER
}
