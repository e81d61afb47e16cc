package dev.latchwork.pools;

import dev.latchwork.pools.engine.Engines;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Calls the mapped methods of a class for many items in parallel. {@code @ParallelMap} generates a
 * subclass of {@code Pool} for each class that has mapped methods.
 *
 * <p>A pool has threads only while it has work, and for a second after that. It is thread-safe.
 */
public abstract class Pool implements AutoCloseable {
  private final Engines engines;

  /**
   * For generated code.
   *
   * @param engines the engines that run the pool's map calls
   */
  protected Pool(Engines engines) {
    this.engines = engines;
  }

  /**
   * Refuses further work and returns at once. The pool finishes the work that it has already
   * accepted; further map calls throw {@link java.util.concurrent.RejectedExecutionException}.
   */
  public final void shutdown() {
    engines.shutdown();
  }

  /**
   * Waits until no work is left and, after {@link #shutdown}, until the pool's threads have ended.
   *
   * @throws InterruptedException if the waiting thread is interrupted; the work continues
   * @throws IllegalStateException if a mapped method or a listener of this pool calls this method
   */
  public final void join() throws InterruptedException {
    engines.join(Long.MAX_VALUE);
  }

  /**
   * Waits like {@link #join()}, but at most for a given time.
   *
   * @param timeout how long to wait; if it is zero or negative, the method returns at once
   * @return false if the time ran out first
   * @throws InterruptedException if the waiting thread is interrupted; the work continues
   * @throws IllegalStateException if a mapped method or a listener of this pool calls this method
   */
  public final boolean join(Duration timeout) throws InterruptedException {
    return engines.join(Math.max(0, TimeUnit.NANOSECONDS.convert(timeout)));
  }

  /**
   * Shuts the pool down, cancels the items that have not started and interrupts those that are
   * running. Returns at once.
   */
  public final void terminate() {
    engines.terminate();
  }

  /**
   * Shuts the pool down and waits until no work is left. If the waiting thread is interrupted, the
   * pool is terminated, and the thread's interrupt flag is set again before {@code close()}
   * returns. If a mapped method or a listener closes its own pool, the pool is shut down, but
   * {@code close()} does not wait.
   */
  @Override
  public final void close() {
    shutdown();
    if (engines.isInside()) {
      return;
    }
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        join();
        done = true;
      } catch (InterruptedException e) {
        interrupted = true;
        terminate();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
