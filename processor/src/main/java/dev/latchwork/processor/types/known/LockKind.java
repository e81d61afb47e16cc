package dev.latchwork.processor.types.known;

/** The locks and other synchronizers that {@link KnownTypes} lists. */
public enum LockKind {
  REENTRANT,
  READ_WRITE,
  STAMPED,
  /**
   * Anything else, such as a {@code Lock} of an unknown class, a semaphore or a latch. A copier
   * cannot create a new object of such a type for a copy.
   */
  OTHER
}
