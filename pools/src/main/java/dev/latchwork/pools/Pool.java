package dev.latchwork.pools;

import dev.latchwork.pools.engine.Engines;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Calls methods of a class for many items in parallel. For each class that has <em>mapped
 * methods</em>, which are methods annotated {@code @ParallelMap}, Latchwork generates a subclass of
 * {@code Pool}. A call of the pool for many items is a <em>map call</em>.
 *
 * <p>A pool has threads only while it has work, and for at most a second after that. It is
 * thread-safe.
 */
public abstract class Pool implements AutoCloseable {
  private final Engines engines;

  /**
   * Creates a pool. Called by generated code.
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
   * This method does not wait for an item that was abandoned because of a time limit, and once an
   * item has been abandoned, it does not wait for threads to end either.
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
   * @return true if the wait is over, or false if the time ran out first
   * @throws InterruptedException if the waiting thread is interrupted; the work continues
   * @throws IllegalStateException if a mapped method or a listener of this pool calls this method
   */
  public final boolean join(Duration timeout) throws InterruptedException {
    return engines.join(Math.max(0, TimeUnit.NANOSECONDS.convert(timeout)));
  }

  /**
   * Shuts the pool down, cancels the items that have not started and interrupts those that are
   * running, apart from items that run on the thread that made the map call. Returns at once. The
   * map calls that are stopped in this way throw {@link
   * java.util.concurrent.CancellationException}.
   */
  public final void terminate() {
    engines.terminate();
  }

  /**
   * Shuts the pool down and then waits like {@link #join()}. If the waiting thread is interrupted,
   * the pool is terminated, and the thread's interrupt flag is set again before {@code close()}
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
