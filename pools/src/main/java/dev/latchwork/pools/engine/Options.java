package dev.latchwork.pools.engine;

import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The options that a pool was built with. All engines of a pool share one object of this class. */
public final class Options {
  final Class<?> pool;
  final @Nullable ExecutorService executor;
  final long itemTimeout;
  final long timeout;
  final int retries;
  final @Nullable Listener progress;
  final @Nullable Supplier<? extends UnaryOperator<Runnable>> context;

  /**
   * Creates options. Called by pool builders.
   *
   * @param pool the class of the pool; the pool's threads are named after the class and use its
   *     class loader
   * @param executor the executor that provides the threads, or null for the pool's own threads
   * @param itemTimeout nanoseconds for each item, or 0 for no limit
   * @param timeout nanoseconds for each map call, or 0 for no limit
   * @param retries the largest number of further calls for an item
   * @param progress the listener that is told how far each map call has progressed, or null
   * @param context a supplier that captures what to propagate to workers, or null
   */
  public Options(
      Class<?> pool,
      @Nullable ExecutorService executor,
      long itemTimeout,
      long timeout,
      int retries,
      @Nullable Listener progress,
      @Nullable Supplier<? extends UnaryOperator<Runnable>> context) {
    this.pool = pool;
    this.executor = executor;
    this.itemTimeout = itemTimeout;
    this.timeout = timeout;
    this.retries = retries;
    this.progress = progress;
    this.context = context;
  }

  /**
   * Returns whether there is a time limit after which items are abandoned. If so, a calling thread
   * runs no items, since it could not abandon an item that it runs itself.
   */
  boolean isTimed() {
    return itemTimeout > 0 || timeout > 0;
  }
}
