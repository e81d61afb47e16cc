package dev.latchwork.pools.engine;

import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a pool was built with. The engines of one pool share one object. */
public final class Options {
  final Class<?> pool;
  final @Nullable ExecutorService executor;
  final long itemTimeout;
  final long timeout;
  final int retries;
  final @Nullable Listener progress;
  final @Nullable Supplier<? extends UnaryOperator<Runnable>> context;

  /**
   * For pool builders.
   *
   * @param pool gives threads their name and class loader
   * @param executor whose threads to borrow, or null for threads of the pool's own
   * @param itemTimeout nanoseconds for an item, or 0
   * @param timeout nanoseconds for a map call, or 0
   * @param retries the most further calls for an item
   * @param progress is told how far map calls are
   * @param context captures what is propagated to workers
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

  /** Whether items may be abandoned, which cannot be done on a calling thread. */
  boolean isTimed() {
    return itemTimeout > 0 || timeout > 0;
  }
}
