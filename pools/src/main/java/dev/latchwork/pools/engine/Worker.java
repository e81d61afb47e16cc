package dev.latchwork.pools.engine;

/**
 * A thread that the scheduler has called for. It stays until there is nothing left to do, or no
 * place for it.
 */
final class Worker implements Runnable {
  private final Scheduler scheduler;

  /** The only run that a rescuer works for, beyond the parallelism; null for an ordinary worker. */
  private final @Nullable Run<?> rescued;

  /** Whether the thread is one of the pool's own. */
  private final boolean own;

  /** The thread that passes this worker to an executor, until it has done so. */
  private volatile @Nullable Thread hirer = Thread.currentThread();

  /** Whether a thread has started to run this worker. Guarded by the scheduler. */
  boolean begun;

  Worker(Scheduler scheduler, boolean own, @Nullable Run<?> rescued) {
    this.scheduler = scheduler;
    this.own = own;
    this.rescued = rescued;
  }

  /**
   * Ends the hiring. If the hiring thread runs this worker later, it does so as a free thread of
   * the executor.
   */
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
      scheduler.leave(this); // the executor runs tasks on the calling thread: others will work
      return;
    }
    if (own) {
      thread.setContextClassLoader(scheduler.loader());
    }
    boolean wasInterrupted = Thread.interrupted(); // earlier, by the owner of the borrowed thread
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
