package dev.latchwork.pools.engine;

/**
 * Records that a thread is <em>inside</em> a pool: it is running one of the pool's items, or is in
 * the pool's listener. Items may call other pools, which may use the same thread; then the thread
 * is inside several pools.
 */
final class Inside {
  /**
   * Nanoseconds to wait for a run before a thread beyond the parallelism is started for that run.
   */
  static final long PATIENCE = 1_000_000_000;

  private static final ThreadLocal<@Nullable Inside> CURRENT = new ThreadLocal<>();

  private final Options pool;
  private final @Nullable Range range;
  private final @Nullable Inside outer = CURRENT.get();

  private Inside(Options pool, @Nullable Range range) {
    this.pool = pool;
    this.range = range;
  }

  /** Something that a thread waits for. */
  interface Wait {
    /** Waits, but at most for the given time. Returns false if the time runs out first. */
    boolean within(long nanos) throws InterruptedException;
  }

  static Inside enter(Options pool, @Nullable Range range) {
    Inside inside = new Inside(pool, range);
    CURRENT.set(inside);
    return inside;
  }

  void exit() {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
      if (outer.range != null) {
        outer.range.listenAgain();
      }
    }
  }

  static boolean isOf(Options pool) {
    for (Inside i = CURRENT.get(); i != null; i = i.outer) {
      if (i.pool == pool) {
        return true;
      }
    }
    return false;
  }

  static boolean isAny() {
    return CURRENT.get() != null;
  }

  /**
   * Returns the range that this thread has claimed as a worker; null if the thread is not a worker
   * of any pool.
   */
  static @Nullable Range ofWorker() {
    for (Inside i = CURRENT.get(); i != null; i = i.outer) {
      if (i.range != null && i.range.worker != null) {
        return i.range;
      }
    }
    return null;
  }

  /**
   * Waits. A thread that is running an item gives up its place in the scheduler while it waits.
   *
   * @param stuck called after each second of waiting if the calling thread is inside a pool: the
   *     threads that should end this wait may themselves be waiting for the calling thread's item
   * @return false if the time ran out first
   */
  static boolean await(Wait wait, long nanos, Runnable stuck) throws InterruptedException {
    Inside here = CURRENT.get();
    if (here == null) {
      return wait.within(nanos);
    }
    Deadline deadline = Deadline.in(nanos);
    here.block();
    try {
      while (true) {
        long left = deadline.left();
        if (wait.within(Math.min(left, PATIENCE))) {
          return true;
        }
        if (left <= PATIENCE) {
          return false;
        }
        stuck.run();
      }
    } finally {
      here.unblock();
    }
  }

  private void block() {
    for (Inside i = this; i != null; i = i.outer) {
      if (i.range != null && i.range.place != null) {
        i.range.run.scheduler.block(i.range.place);
      }
    }
  }

  private void unblock() {
    for (Inside i = this; i != null; i = i.outer) {
      if (i.range != null && i.range.place != null) {
        i.range.run.scheduler.unblock(i.range.place);
      }
    }
  }
}
