package dev.latchwork.processor.guarded.model;

/** How a generated method holds the lock. */
public enum LockMode {
  /** May write: excludes all other threads. An optimistic read at the same time is repeated. */
  WRITE,
  /** Like {@link #WRITE}, but an interrupt ends the wait for the lock. */
  WRITE_INTERRUPTIBLY,
  /** Only reads. */
  READ,
  /** Like {@link #READ}, but the wait for the lock times out after a moment. */
  READ_BRIEFLY,
  /** Like {@link #READ_BRIEFLY}, but the method calls code that may take the lock to write. */
  WRITE_BRIEFLY;

  /** Returns {@link #READ_BRIEFLY} if this mode only reads, otherwise {@link #WRITE_BRIEFLY}. */
  public LockMode briefly() {
    return this == READ || this == READ_BRIEFLY ? READ_BRIEFLY : WRITE_BRIEFLY;
  }
}
