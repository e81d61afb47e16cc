package generic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Box} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BoxPool<K extends Comparable<K>> implements AutoCloseable {
  private final Box<K> target;
  private final BoxPoolEngine engine;

  private BoxPool(Box<K> target, BoxPoolEngine engine) {
    this.target = target;
    this.engine = engine;
  }

  /** Opens a pool with as many threads as there are cores. */
  static <K extends Comparable<K>> BoxPool<K> open(Box<K> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with another number of threads that compute.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  static <K extends Comparable<K>> BoxPool<K> open(Box<K> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** A pool that does everything on the calling thread, for tests. */
  static <K extends Comparable<K>> BoxPool<K> sequential(Box<K> target) {
    Builder<K> builder = builder(target);
    builder.cpu = 0;
    return builder.build();
  }

  /** For a pool with options. */
  static <K extends Comparable<K>> Builder<K> builder(Box<K> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Box#load} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  <V, E extends Exception> List<List<V>> loadAll(Collection<? extends K> items,
      Function<? super K, ? extends V> loader) throws E, InterruptedException {
    return engine.map(loadJob(items, loader));
  }

  private <V, E extends Exception> BoxPoolEngine.Job<List<List<V>>> loadJob(
      Collection<? extends K> items, Function<? super K, ? extends V> loader) {
    List<? extends K> source = BoxPoolEngine.indexed(items);
    List<List<V>> results = BoxPoolEngine.slots(source.size());
    return new BoxPoolEngine.Job<>(source.size(), () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.<V, E>load(source.get(i), loader));
      }
    });
  }

  /**
   * Calls {@link Box#format} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<String> formatAll(Collection<? extends K> items, Object... arguments) throws
      InterruptedException {
    return engine.map(formatJob(items, arguments));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  Future<List<String>> formatAllAsync(Collection<? extends K> items, Object... arguments) {
    return engine.submit(formatJob(new ArrayList<>(items), arguments));
  }

  /** Calls {@link Box#format} on a thread of the pool, without waiting. */
  Future<String> formatAsync(K key, Object... arguments) {
    return engine.submit(key, item -> target.format(item, arguments));
  }

  private BoxPoolEngine.Job<List<String>> formatJob(Collection<? extends K> items,
      Object[] arguments) {
    List<? extends K> source = BoxPoolEngine.indexed(items);
    List<String> results = BoxPoolEngine.slots(source.size());
    return new BoxPoolEngine.Job<>(source.size(), () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.format(source.get(i), arguments));
      }
    });
  }

  /**
   * Calls {@link Box#format} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<String> formatEach(Iterable<? extends K> items, Object... arguments) {
    return engine.each(items.iterator(), item -> target.format(item, arguments));
  }

  /** The same for a stream, which is closed with the results. */
  Stream<String> formatEach(Stream<? extends K> items, Object... arguments) {
    Stream<String> results =
        engine.each(items.iterator(), item -> target.format(item, arguments));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Box#format} in parallel.
   * The stream has the results as they finish.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<String> formatUnordered(Iterable<? extends K> items, Object... arguments) {
    return engine.unordered(items.iterator(), item -> target.format(item, arguments));
  }

  /** The same for a stream, which is closed with the results. */
  Stream<String> formatUnordered(Stream<? extends K> items, Object... arguments) {
    Stream<String> results =
        engine.unordered(items.iterator(), item -> target.format(item, arguments));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Box#format} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  List<FormatOutcome> formatOutcomes(Collection<? extends K> items, Object... arguments) throws
      InterruptedException {
    List<? extends K> source = BoxPoolEngine.indexed(items);
    List<FormatOutcome> outcomes = BoxPoolEngine.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new FormatOutcome(i, target.format(source.get(i), arguments), null));
      }
    }, (i, failure) -> new FormatOutcome(i, null, failure));
  }

  /**
   * Calls {@link Box#max} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> List<T> maxAll(Collection<? extends T[]> items) throws
      InterruptedException {
    return engine.map(maxJob(items));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Future<List<T>> maxAllAsync(Collection<? extends T[]> items) {
    return engine.submit(maxJob(new ArrayList<>(items)));
  }

  /** Calls {@link Box#max} on a thread of the pool, without waiting. */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Future<T> maxAsync(T... values) {
    return engine.submit(values, item -> Box.<T>max(item));
  }

  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  private <T extends Comparable<T>> BoxPoolEngine.Job<List<T>> maxJob(
      Collection<? extends T[]> items) {
    List<? extends T[]> source = BoxPoolEngine.indexed(items);
    List<T> results = BoxPoolEngine.slots(source.size());
    return new BoxPoolEngine.Job<>(source.size(), () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Box.<T>max(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Box#max} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Stream<T> maxEach(Iterable<? extends T[]> items) {
    return engine.each(items.iterator(), item -> Box.<T>max(item));
  }

  /** The same for a stream, which is closed with the results. */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Stream<T> maxEach(Stream<? extends T[]> items) {
    Stream<T> results =
        engine.each(items.iterator(), item -> Box.<T>max(item));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Box#max} in parallel.
   * The stream has the results as they finish.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Stream<T> maxUnordered(Iterable<? extends T[]> items) {
    return engine.unordered(items.iterator(), item -> Box.<T>max(item));
  }

  /** The same for a stream, which is closed with the results. */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Stream<T> maxUnordered(Stream<? extends T[]> items) {
    Stream<T> results =
        engine.unordered(items.iterator(), item -> Box.<T>max(item));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Box#max} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> List<MaxOutcome<T>> maxOutcomes(Collection<? extends T[]> items) throws
      InterruptedException {
    List<? extends T[]> source = BoxPoolEngine.indexed(items);
    List<MaxOutcome<T>> outcomes = BoxPoolEngine.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new MaxOutcome<>(i, Box.<T>max(source.get(i)), null));
      }
    }, (i, failure) -> new MaxOutcome<>(i, null, failure));
  }

  /**
   * Calls {@link Box#near} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<List<? extends K>> nearEach(Iterable<? extends K> items) {
    return engine.each(items.iterator(), item -> target.near(item));
  }

  /** The same for a stream, which is closed with the results. */
  Stream<List<? extends K>> nearEach(Stream<? extends K> items) {
    Stream<List<? extends K>> results =
        engine.each(items.iterator(), item -> target.near(item));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Box#raw} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  @SuppressWarnings({"rawtypes", "unchecked", "varargs"})
  int[] rawAll(Collection<? extends List> items, List<String>... more) throws InterruptedException {
    return engine.map(rawJob(items, more));
  }

  @SuppressWarnings({"rawtypes", "unchecked", "varargs"})
  private BoxPoolEngine.Job<int[]> rawJob(Collection<? extends List> items, List<String>[] more) {
    List<? extends List> source = BoxPoolEngine.indexed(items);
    int[] results = new int[source.size()];
    return new BoxPoolEngine.Job<>(source.size(), () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.raw(source.get(i), more);
      }
    });
  }

  /** Refuses further work and returns at once; what was accepted before goes on. */
  void shutdown() {
    engine.shutdown();
  }

  /** Waits until no work is left, and after {@link #shutdown} no thread. */
  void join() throws InterruptedException {
    engine.join(Long.MAX_VALUE);
  }

  /** The same, but returns false when the time is up before. */
  boolean join(Duration timeout) throws InterruptedException {
    return engine.join(TimeUnit.NANOSECONDS.convert(timeout));
  }

  /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
  void terminate() {
    engine.terminate();
  }

  /** Shuts down and waits; an interrupt makes it terminate, and is kept for the caller. */
  @Override
  public void close() {
    shutdown();
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

  /** What became of the item at an index: a value, or a failure that is not null. */
  record FormatOutcome(int index, String value, Throwable failure) {
  }

  /** What became of the item at an index: a value, or a failure that is not null. */
  record MaxOutcome<R>(int index, R value, Throwable failure) {
  }

  /** Options of a pool. For one thread. */
  static final class Builder<K extends Comparable<K>> {
    private final Box<K> target;
    private int cpu = Runtime.getRuntime().availableProcessors();
    private ExecutorService executor;
    private long itemTimeout;
    private long timeout;
    private int retries;
    private Progress progress;
    private Supplier<? extends UnaryOperator<Runnable>> context;

    private Builder(Box<K> target) {
      this.target = target;
    }

    /**
     * Sets the number of threads that compute.
     * A calling thread that computes is one of them: where no place is free it waits a second at
     * most, then works beyond the number, so that pools that call one another end.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    Builder<K> parallelism(int parallelism) {
      if (parallelism < 1) {
        throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
      }
      cpu = parallelism;
      return this;
    }

    /**
     * Borrows the threads of an executor. The calling thread of a map works too, if there is a
     * place for it. What the executor rejects or discards it does, or else a thread of the pool's
     * own. The executor is never shut down by the pool.
     */
    Builder<K> executor(ExecutorService executor) {
      this.executor = Objects.requireNonNull(executor);
      return this;
    }

    /**
     * Gives up an item that takes longer from its start, its retries included: it is interrupted,
     * and without waiting for it fails with a {@link java.util.concurrent.CompletionException}
     * caused by a {@link java.util.concurrent.TimeoutException}. The calling thread does no items.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    Builder<K> itemTimeout(Duration timeout) {
      itemTimeout = positive(timeout);
      return this;
    }

    /**
     * Gives up a map that takes longer from its call on, all its items with it, in the same way.
     * Outcomes are returned all the same: what had not ended is an outcome that has failed so.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    Builder<K> timeout(Duration timeout) {
      this.timeout = positive(timeout);
      return this;
    }

    /**
     * Calls the method again for an item that fails, at most so often, after 10 ms and then twice
     * as long each time, up to a second. Not for errors and interrupts, nor when the map is
     * cancelled.
     *
     * @throws IllegalArgumentException if it is negative
     */
    Builder<K> retries(int retries) {
      if (retries < 0) {
        throw new IllegalArgumentException("negative retries: " + retries);
      }
      this.retries = retries;
      return this;
    }

    /**
     * Tells how far each map is. A listener that throws is reported once, and not called again.
     */
    Builder<K> progress(Progress progress) {
      this.progress = Objects.requireNonNull(progress);
      return this;
    }

    /**
     * Takes something of the calling thread along to those that work for it: the supplier is asked
     * on the calling thread for each map, and what it returns is wrapped around the work.
     */
    Builder<K> context(Supplier<? extends UnaryOperator<Runnable>> context) {
      this.context = Objects.requireNonNull(context);
      return this;
    }

    private static long positive(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout is not positive: " + timeout);
      }
      return TimeUnit.NANOSECONDS.convert(timeout);
    }

    BoxPool<K> build() {
      BoxPoolEngine.Options options =
          new BoxPoolEngine.Options(
          executor, itemTimeout, timeout, retries, progress, context, new ThreadLocal<>());
      return new BoxPool<>(target, new BoxPoolEngine(options, cpu));
    }
  }

  /** Listens to how far a map is. */
  @FunctionalInterface
  interface Progress {
    /**
     * So many items are done, of a total that is -1 where it is not known. For one map it is called
     * by one thread at a time, with numbers that never fall, now and then and once at the end.
     */
    void update(long done, long total);
  }
}
