package dev.latchwork.pools.engine;

/**
 * A thread that was called for, and stays until there is nothing left to do, or no place for it.
 */
final class Worker implements Runnable {
  private final Scheduler scheduler;

  /** The one run that it is there for, beyond the parallelism; null for any. */
  private final @Nullable Run<?> rescued;

  /** Whether the thread is one of the pool's own. */
  private final boolean own;

  /** The thread that calls for it, until that is done. */
  private volatile @Nullable Thread hirer = Thread.currentThread();

  /** Guarded by the scheduler: whether its thread has come. */
  boolean begun;

  Worker(Scheduler scheduler, boolean own, @Nullable Run<?> rescued) {
    this.scheduler = scheduler;
    this.own = own;
    this.rescued = rescued;
  }

  /** From now on its thread may be the one that called for it: that has become free. */
  void isHired() {
    hirer = null;
  }

  boolean isRescuer() {
    return rescued != null;
  }

  @Override
  public void run() {
    Thread thread = Thread.currentThread();
    if (thread == hirer) {
      scheduler.leave(this); // the executor gave it back: others will do the work
      return;
    }
    if (own) {
      thread.setContextClassLoader(scheduler.loader());
    }
    boolean wasInterrupted = Thread.interrupted(); // by its lender, before
    try {
      if (rescued != null) {
        rescued.workInContext(this, null);
      } else {
        for (Run<?> run = scheduler.next(this); run != null; run = scheduler.next(this)) {
          run.workInContext(this, this);
        }
      }
    } finally {
      if (wasInterrupted) {
        thread.interrupt();
      }
    }
  }
}
