package dev.latchwork.pools.engine;

/** A point in time, which may be so far away that it never comes. */
final class Deadline {
  /** No later than this: a difference of two readings of the clock must not overflow. */
  private static final long FAR = Long.MAX_VALUE / 2;

  private final long start = System.nanoTime();
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  static Deadline in(long nanos) {
    return new Deadline(Math.max(0, Math.min(nanos, FAR)));
  }

  /** Nanoseconds that are left, 0 if there are none. */
  long left() {
    return Math.max(0, nanos - (System.nanoTime() - start));
  }
}
