package dev.latchwork.processor.guarded.model;

/** How a generated method holds the lock. */
public enum LockMode {
  /** Changes state: readers without the lock are held off. */
  WRITE,
  /** The same, giving up the wait when interrupted. */
  WRITE_INTERRUPTIBLY,
  /** Only reads. */
  READ,
  /** As {@link #READ}, but gives up after a moment. */
  READ_BRIEFLY,
  /** As {@link #READ_BRIEFLY}, where what is called may take the lock to write. */
  WRITE_BRIEFLY;

  /** The same lock, for a moment only. */
  public LockMode briefly() {
    return this == READ || this == READ_BRIEFLY ? READ_BRIEFLY : WRITE_BRIEFLY;
  }
}
