package dev.latchwork.pools.engine;

/** A point in time, possibly so far away that it never comes. */
final class Deadline {
  /**
   * The longest time to a deadline, in nanoseconds. It is limited so that differences of clock
   * readings cannot overflow.
   */
  private static final long FAR = Long.MAX_VALUE / 2;

  private final long start = System.nanoTime();
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  static Deadline in(long nanos) {
    return new Deadline(Math.max(0, Math.min(nanos, FAR)));
  }

  /** Returns the nanoseconds that are left, or 0 if the time is up. */
  long left() {
    return Math.max(0, nanos - (System.nanoTime() - start));
  }
}
