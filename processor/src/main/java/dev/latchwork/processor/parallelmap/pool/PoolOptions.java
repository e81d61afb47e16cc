package dev.latchwork.processor.parallelmap.pool;

import java.util.List;

/** The options that the builder of every pool has. */
final class PoolOptions {
  private PoolOptions() {}

  private static final String EXECUTOR =
      """
      /**
       * Borrows the threads of an executor. The calling thread of a map works too, if there is a
       * place for it. What the executor rejects or discards it does, or else a thread of the pool's
       * own. The executor is never shut down by the pool.
       */
      Builder executor(ExecutorService executor) {
        this.executor = Objects.requireNonNull(executor);
        return this;
      }
      """;

  static final String CLUSTER =
      """
      /**
       * An executor that works on other machines. It is sent the items of
       * %s.
       * What it fails, refuses or does not answer is sent again. The pool never shuts it down.
       */
      Builder cluster(ExecutorService cluster) {
        this.cluster = Objects.requireNonNull(cluster);
        return this;
      }
      """;

  private static final String ITEM_TIMEOUT =
      """
      /**
       * Gives up an item that takes longer from its start, its retries included: it is interrupted,
       * and without waiting for it fails with a {@link java.util.concurrent.CompletionException}
       * caused by a {@link java.util.concurrent.TimeoutException}. The calling thread does no items.
       *
       * @throws IllegalArgumentException if it is not positive
       */
      Builder itemTimeout(Duration timeout) {
        itemTimeout = positive(timeout);
        return this;
      }
      """;

  private static final String TIMEOUT =
      """
      /**
       * Gives up a map that takes longer from its call on, all its items with it, in the same way.
       * Outcomes are returned all the same: what had not ended is an outcome that has failed so.
       *
       * @throws IllegalArgumentException if it is not positive
       */
      Builder timeout(Duration timeout) {
        this.timeout = positive(timeout);
        return this;
      }
      """;

  static final String POSITIVE =
      """
      private static long positive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
          throw new IllegalArgumentException("timeout is not positive: " + timeout);
        }
        return TimeUnit.NANOSECONDS.convert(timeout);
      }
      """;

  private static final String RETRIES =
      """
      /**
       * Calls the method again for an item that fails, at most so often, after 10 ms and then twice
       * as long each time, up to a second. Not for errors and interrupts, nor when the map is
       * cancelled.
       *
       * @throws IllegalArgumentException if it is negative
       */
      Builder retries(int retries) {
        if (retries < 0) {
          throw new IllegalArgumentException("negative retries: " + retries);
        }
        this.retries = retries;
        return this;
      }
      """;

  private static final String PROGRESS =
      """
      /** Tells how far each map is. A listener that throws is reported once, and not called again. */
      Builder progress(Progress progress) {
        this.progress = Objects.requireNonNull(progress);
        return this;
      }
      """;

  private static final String CONTEXT =
      """
      /**
       * Takes something of the calling thread along to those that work for it: the supplier is asked
       * on the calling thread for each map, and what it returns is wrapped around the work.
       */
      Builder context(Supplier<? extends UnaryOperator<Runnable>> context) {
        this.context = Objects.requireNonNull(context);
        return this;
      }
      """;

  static final List<String> METHODS =
      List.of(EXECUTOR, ITEM_TIMEOUT, TIMEOUT, RETRIES, PROGRESS, CONTEXT);
}
