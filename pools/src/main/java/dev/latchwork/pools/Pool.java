package dev.latchwork.pools;

import dev.latchwork.pools.engine.Engines;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A pool that calls the mapped methods of a class for many items in parallel. {@code @ParallelMap}
 * generates a subclass for each class with mapped methods.
 *
 * <p>A pool holds threads only while it has work, and for a second after that. It is safe for use
 * by many threads.
 */
public abstract class Pool implements AutoCloseable {
  private final Engines engines;

  /**
   * For generated code.
   *
   * @param engines the engines that the pool's map calls run on
   */
  protected Pool(Engines engines) {
    this.engines = engines;
  }

  /**
   * Refuses further work and returns at once. Work that was accepted before continues; a map call
   * after it throws {@link java.util.concurrent.RejectedExecutionException}.
   */
  public final void shutdown() {
    engines.shutdown();
  }

  /**
   * Waits until no work is left, and after {@link #shutdown} until the pool's threads have ended.
   *
   * @throws InterruptedException if the waiting thread is interrupted; the work continues
   * @throws IllegalStateException if a mapped method or a listener waits for its own pool
   */
  public final void join() throws InterruptedException {
    engines.join(Long.MAX_VALUE);
  }

  /**
   * Waits like {@link #join()}, but no longer than a timeout.
   *
   * @param timeout how long to wait; if it is zero or negative, the method returns at once
   * @return false if the time was up before
   * @throws InterruptedException if the waiting thread is interrupted; the work continues
   * @throws IllegalStateException if a mapped method or a listener waits for its own pool
   */
  public final boolean join(Duration timeout) throws InterruptedException {
    return engines.join(Math.max(0, TimeUnit.NANOSECONDS.convert(timeout)));
  }

  /**
   * Shuts down, cancels the items that have not started and interrupts those that are running.
   * Returns at once.
   */
  public final void terminate() {
    engines.terminate();
  }

  /**
   * Shuts down and waits until no work is left. If the waiting thread is interrupted, the pool is
   * terminated, and the thread is interrupted still when the method returns. A mapped method or a
   * listener that closes its own pool shuts it down and does not wait for itself.
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
