package dev.latchwork.pools;

import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Options;
import dev.latchwork.pools.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Builds a pool with options. An option that is not set has the default that its method describes.
 * The methods throw {@link NullPointerException} if an argument is null. A builder is not
 * thread-safe.
 *
 * @param <P> the type of the pool
 * @param <B> the type of this builder
 */
public abstract class PoolBuilder<P extends Pool, B extends PoolBuilder<P, B>> {
  private final Class<?> pool;
  private final List<Workers> workers;
  private int parallelism;
  private @Nullable ExecutorService executor;
  private long itemTimeout;
  private long timeout;
  private int retries;
  private @Nullable Progress progress;
  private @Nullable Supplier<? extends UnaryOperator<Runnable>> context;
  private @Nullable ExecutorService cluster;

  /**
   * Creates a builder. Called by generated code.
   *
   * @param pool the class of the pool; the pool's threads are named after the class and use its
   *     class loader
   * @param workers the threads for each workload
   */
  protected PoolBuilder(Class<? extends Pool> pool, Workers... workers) {
    this.pool = pool;
    this.workers = List.of(workers);
  }

  /**
   * Sets the number of threads. If the annotated class has methods of both workloads and
   * {@code @ParallelMap(parallelism = ..)} gives a number for only one of them, that number is
   * kept, and this method sets only the number for the other workload. By default, the number that
   * the class sets applies. If the class sets none, there are as many threads as cores for a CPU
   * workload, and up to 1,000 virtual or 64 platform threads for an IO workload.
   *
   * <p>For a CPU workload without a time limit, a thread that calls an {@code All} or {@code Zip}
   * method works on items too and counts as one of the threads. If all of the pool's threads are
   * busy, the calling thread waits for one of them to make room; after a second, it works in
   * addition to them.
   *
   * @param parallelism the largest number of items to run at a time
   * @return this builder
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  public final B parallelism(int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
    }
    this.parallelism = parallelism;
    return self();
  }

  /**
   * Uses the threads of an executor. Tasks that the executor rejects or discards are run by the
   * thread that made the map call, or by one of the pool's own threads. The pool never shuts the
   * executor down. With an executor and without a time limit, the thread that made a map call may
   * work on items itself, even for an IO workload. By default, the pool creates its own threads.
   *
   * @param executor the executor that provides the threads
   * @return this builder
   */
  public final B executor(ExecutorService executor) {
    this.executor = Objects.requireNonNull(executor);
    return self();
  }

  /**
   * Limits the time for each item, counted from its start and including its retries. An item that
   * takes longer is interrupted and fails with a {@link java.util.concurrent.CompletionException}
   * caused by a {@link java.util.concurrent.TimeoutException}, even if it ignores the interrupt.
   * With a limit, the thread that made the map call only waits. By default there is no limit.
   *
   * @param timeout the time for each item
   * @return this builder
   * @throws IllegalArgumentException if {@code timeout} is not positive
   */
  public final B itemTimeout(Duration timeout) {
    itemTimeout = positive(timeout);
    return self();
  }

  /**
   * Limits the time for a whole map call in the same way as {@link #itemTimeout}, counted from the
   * call. A map call that returns outcomes still returns them: items that have not ended in time
   * count as failed. By default there is no limit.
   *
   * @param timeout the time for each map call
   * @return this builder
   * @throws IllegalArgumentException if {@code timeout} is not positive
   */
  public final B timeout(Duration timeout) {
    this.timeout = positive(timeout);
    return self();
  }

  /**
   * If the mapped method throws an exception for an item, calls the method again: first after 10
   * ms, then after a delay that doubles each time, up to a second. The method is not called again
   * after an {@link Error} or an {@link InterruptedException}, or for items of a map call that was
   * cancelled. By default there are no retries.
   *
   * @param retries the largest number of further calls for an item
   * @return this builder
   * @throws IllegalArgumentException if {@code retries} is negative
   */
  public final B retries(int retries) {
    if (retries < 0) {
      throw new IllegalArgumentException("negative retries: " + retries);
    }
    this.retries = retries;
    return self();
  }

  /**
   * Sets a listener that is told how far each map call has progressed. If the listener throws, the
   * exception is reported to the thread's uncaught exception handler, and the listener is not
   * called again for that map call. The listener is not called for a call that takes a single item,
   * such as {@code renderAsync(item)}, or for map calls that a mapped method makes to its own pool.
   * By default there is no listener.
   *
   * @param progress the listener
   * @return this builder
   */
  public final B progress(Progress progress) {
    this.progress = Objects.requireNonNull(progress);
    return self();
  }

  /**
   * Propagates a context, such as thread-locals, from the calling thread to the threads that run
   * the items of a map call. The supplier is called on the calling thread for each map call and for
   * each call that takes a single item. For a stream, it is called for each item, on the thread
   * that takes the results. The function that the supplier returns wraps the work of each thread:
   * the {@code Runnable} that the function returns must run the {@code Runnable} that it was given.
   * A map call that a mapped method makes to its own pool runs on the method's thread and does not
   * call the supplier. By default nothing is propagated.
   *
   * @param context a supplier that captures what to propagate
   * @return this builder
   */
  public final B context(Supplier<? extends UnaryOperator<Runnable>> context) {
    this.context = Objects.requireNonNull(context);
    return self();
  }

  /**
   * Opens a pool with these options.
   *
   * @return a new pool
   * @throws IllegalStateException if both a context and a cluster are set
   */
  public abstract P build();

  /**
   * Sets the cluster. Called by generated code: builders of pools with distributed methods have a
   * public method {@code cluster}, which calls this method.
   *
   * @param cluster the executor that runs tasks on other machines
   * @return this builder
   */
  protected final B sendTo(ExecutorService cluster) {
    this.cluster = Objects.requireNonNull(cluster);
    return self();
  }

  /**
   * Creates the engines of a pool with these options. Called by generated code.
   *
   * @return the engines
   */
  protected final Engines engines() {
    if (cluster != null && context != null) {
      throw new IllegalStateException("a context cannot be sent to a cluster");
    }
    return new Engines(options(), adjusted(), cluster);
  }

  /**
   * Creates the engines of a pool that does everything on the calling thread. Called by generated
   * code.
   *
   * @return the engines
   */
  protected final Engines sequentialEngines() {
    return new Engines(options(), workers.stream().map(w -> w.withParallelism(0)).toList(), null);
  }

  private Options options() {
    return new Options(
        pool,
        executor,
        itemTimeout,
        timeout,
        retries,
        progress == null ? null : progress::update,
        context);
  }

  /**
   * Returns the threads for each workload. This builder's parallelism, if set, replaces the default
   * number of threads. If the annotated class sets a number for every workload, this builder's
   * parallelism replaces those numbers too. Otherwise, a number that the class sets is kept.
   */
  private List<Workers> adjusted() {
    boolean allStated = workers.stream().allMatch(Workers::isStated);
    return workers.stream()
        .map(
            w ->
                parallelism > 0 && (allStated || !w.isStated())
                    ? w.withParallelism(parallelism)
                    : w)
        .toList();
  }

  private static long positive(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout is not positive: " + timeout);
    }
    return TimeUnit.NANOSECONDS.convert(timeout);
  }

  @SuppressWarnings("unchecked")
  private B self() {
    return (B) this;
  }
}
