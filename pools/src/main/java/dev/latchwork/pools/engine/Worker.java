package dev.latchwork.pools.engine;

/**
 * The task that the scheduler passes to an executor to get a thread. It runs until nothing is left
 * to do, or there is no place for it.
 */
final class Worker implements Runnable {
  private final Scheduler scheduler;

  /** The only run that a rescuer works for, beyond the parallelism; null for an ordinary worker. */
  private final @Nullable Run<?> rescued;

  /** Whether the thread is one of the pool's own. */
  private final boolean own;

  /**
   * The thread that passes this worker to an executor; null once the executor has accepted the
   * worker.
   */
  private volatile @Nullable Thread hirer = Thread.currentThread();

  /** Whether a thread has started to run this worker. Guarded by the scheduler. */
  boolean begun;

  Worker(Scheduler scheduler, boolean own, @Nullable Run<?> rescued) {
    this.scheduler = scheduler;
    this.own = own;
    this.rescued = rescued;
  }

  /**
   * Records that the executor has accepted this worker. If the hiring thread runs the worker later,
   * it does so as one of the executor's threads.
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
      // The executor runs tasks on the thread that passes them. Leave the work to other threads.
      scheduler.leave(this);
      return;
    }
    if (own) {
      thread.setContextClassLoader(scheduler.loader());
    }
    boolean wasInterrupted = Thread.interrupted(); // before this task, by the thread's owner
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
