package dev.latchwork.pools.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs the map calls of a pool for one workload. Called by generated code. */
public final class Engine {
  final Options options;
  final Scheduler scheduler;

  /**
   * Whether items compute rather than wait. If items compute, a thread may claim many of them at a
   * time.
   */
  final boolean computes;

  private final boolean callerWorks;
  private final @Nullable Cluster cluster;

  Engine(Options options, Workers workers, @Nullable Cluster cluster) {
    boolean borrowed = options.executor != null && cluster == null;
    this.options = options;
    this.cluster = cluster;
    this.computes = workers.computes;
    this.callerWorks = (computes || borrowed) && !options.isTimed();
    this.scheduler = new Scheduler(options, workers, borrowed);
  }

  /**
   * Maps all items and waits for them.
   *
   * @param job the items, and the step that maps them
   * @param <V> the type of the results
   * @return the results
   * @throws InterruptedException if the calling thread is interrupted; the items are cancelled
   */
  public <V> V map(Job<V> job) throws InterruptedException {
    return await(new Run<>(this, job, meter(job.size)), callerWorks);
  }

  /**
   * Maps all items, even if some fail.
   *
   * @param slots a list of nulls, into which {@code step} puts the outcomes of items that succeed
   * @param step maps a range of items
   * @param failed creates the outcomes of items that fail
   * @param <O> the type of an outcome
   * @return the outcomes
   * @throws InterruptedException if the calling thread is interrupted; the items are cancelled
   */
  public <O> List<O> outcomes(List<O> slots, Step step, Failed<O> failed)
      throws InterruptedException {
    int size = slots.size();
    Failures failures = new Failures();
    Job<List<O>> job = new Job<>(() -> outcomes(slots, failures, failed), size, step);
    // The caller runs items only if the pool has no threads for them, or if one of the pool's own
    // items makes this call. Otherwise, an InterruptedException from an item is always the item's
    // outcome, and never means that the caller was interrupted.
    return await(new Run<>(this, job, meter(size), true, failures), false);
  }

  private static <O> List<O> outcomes(List<O> slots, Failures failures, Failed<O> failed) {
    // The slots are copied, since an abandoned thread may still write to them.
    List<O> all = new ArrayList<>(slots);
    for (int i = 0; i < all.size(); i++) {
      Throwable failure = failures.at(i);
      if (failure != null) {
        all.set(i, failed.at(i, failure));
      } else if (all.get(i) == null) {
        all.set(i, failed.at(i, Objects.requireNonNull(failures.at(all.size()))));
      }
    }
    return all;
  }

  private <V> V await(Run<V> run, boolean isCallerToWork) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    CountDownLatch over = new CountDownLatch(1);
    run.isWaitedFor(over);
    start(run, isCallerToWork);
    return run.await(over);
  }

  /**
   * Maps all items without waiting.
   *
   * @param job the items, and the step that maps them
   * @param <V> the type of the results
   * @return the future of the results
   */
  public <V> Future<V> submit(Job<V> job) {
    return future(job, meter(job.size));
  }

  /**
   * Maps an item without waiting.
   *
   * @param item the item
   * @param call maps the item
   * @param <T> the type of an item
   * @param <R> the type of a result
   * @return the future of the result
   */
  public <T, R> Future<R> submit(T item, Call<T, R> call) {
    return future(Job.of(item, call), null);
  }

  private <V> Future<V> future(Job<V> job, @Nullable Meter meter) {
    FutureRun<V> run = new FutureRun<>(this, job, meter);
    MapFuture<V> future = run.future;
    startLazily(run);
    return future;
  }

  /** A run whose end is awaited only through a future. */
  private static final class FutureRun<V> extends Run<V> {
    final MapFuture<V> future = new MapFuture<>(this);

    FutureRun(Engine engine, Job<V> job, @Nullable Meter meter) {
      super(engine, job, meter);
    }

    @Override
    void settled() {
      future.letGo();
    }
  }

  /**
   * Returns a lazy stream of results in the order of the items.
   *
   * @param items the items
   * @param call maps an item
   * @param <T> the type of an item
   * @param <R> the type of a result
   * @return the results
   */
  public <T, R> Stream<R> each(Iterable<? extends T> items, Call<T, R> call) {
    scheduler.requireOpen();
    return new Feed<>(this, Source.of(items), call, true).stream();
  }

  /**
   * Returns a lazy stream of results in the order of the items. Closing this stream also closes the
   * stream of items.
   *
   * @param items the items
   * @param call maps an item
   * @param <T> the type of an item
   * @param <R> the type of a result
   * @return the results
   */
  public <T, R> Stream<R> each(Stream<? extends T> items, Call<T, R> call) {
    scheduler.requireOpen();
    return new Feed<>(this, Source.of(items), call, true).stream().onClose(items::close);
  }

  /**
   * Returns a lazy stream of results in the order in which they finish.
   *
   * @param items the items
   * @param call maps an item
   * @param <T> the type of an item
   * @param <R> the type of a result
   * @return the results
   */
  public <T, R> Stream<R> unordered(Iterable<? extends T> items, Call<T, R> call) {
    scheduler.requireOpen();
    return new Feed<>(this, Source.of(items), call, false).stream();
  }

  /**
   * Returns a lazy stream of results in the order in which they finish. Closing this stream also
   * closes the stream of items.
   *
   * @param items the items
   * @param call maps an item
   * @param <T> the type of an item
   * @param <R> the type of a result
   * @return the results
   */
  public <T, R> Stream<R> unordered(Stream<? extends T> items, Call<T, R> call) {
    scheduler.requireOpen();
    return new Feed<>(this, Source.of(items), call, false).stream().onClose(items::close);
  }

  /**
   * Returns a new meter, or null if there is no listener or if an item or the listener of the same
   * pool makes the map call.
   */
  @Nullable
  Meter meter(long total) {
    Listener listener = options.progress;
    return listener == null || Inside.isOf(options) ? null : new Meter(options, listener, total);
  }

  /**
   * Starts a run whose caller does not wait. If an interrupt of the calling thread ended the run,
   * the thread's interrupt flag is set again.
   */
  void startLazily(Run<?> run) {
    start(run, false);
    if (run.isCallerInterrupted()) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(Run<?> run, boolean isCallerToWork) {
    if (Inside.isOf(options)) {
      run.workInline();
    } else if (run.size == 0) {
      scheduler.requireOpen();
    } else {
      run.context = options.context == null ? null : options.context.get();
      scheduler.accept(run);
      if (scheduler.parallelism() > 0) {
        scheduler.staff(run, isCallerToWork);
      } else if (Thread.currentThread().isInterrupted()) {
        run.workInline();
      } else {
        run.workInContext(null, null);
      }
    }
    run.finish();
  }

  /**
   * Returns whether items run on other machines.
   *
   * @return true if the engine has a cluster
   */
  public boolean sends() {
    return cluster != null;
  }

  /**
   * Sends a single item to the cluster and waits for its result.
   *
   * @param chunk a chunk that holds only the item
   * @param <R> the type of a result
   * @return the result
   * @throws Throwable what the mapped method threw
   */
  public <R> R send(Chunk<R> chunk) throws Throwable {
    return Chunk.result(ask(chunk).values(chunk).get(0));
  }

  ChunkResult ask(Chunk<?> chunk) throws InterruptedException {
    return new Parcel(Objects.requireNonNull(cluster), scheduler, chunk).await();
  }

  void shutdown() {
    scheduler.shutdown();
  }

  void terminate() {
    scheduler.terminate();
  }

  boolean join(Deadline deadline) throws InterruptedException {
    if (Inside.isOf(options)) {
      throw new IllegalStateException("a mapped method cannot wait for its own pool");
    }
    return scheduler.join(deadline.left());
  }
}
