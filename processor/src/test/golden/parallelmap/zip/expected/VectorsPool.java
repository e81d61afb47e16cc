package math;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Vectors} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class VectorsPool implements AutoCloseable {
  private final VectorsPoolEngine engine;

  private VectorsPool(VectorsPoolEngine engine) {
    this.engine = engine;
  }

  /** Opens a pool with as many threads as there are cores. */
  static VectorsPool open() {
    return builder().build();
  }

  /**
   * Opens a pool with another number of threads that compute.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  static VectorsPool open(int parallelism) {
    return builder().parallelism(parallelism).build();
  }

  /** A pool that does everything on the calling thread, for tests. */
  static VectorsPool sequential() {
    Builder builder = builder();
    builder.cpu = 0;
    return builder.build();
  }

  /** For a pool with options. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Calls {@link Vectors#dot} in parallel, with one item of each list at a time.
   * The results are in that order. The first failure stops the others and is thrown.
   *
   * @throws IllegalArgumentException if the lists are not of the same length
   */
  double[] dotZip(List<? extends double[]> aItems, List<? extends double[]> bItems) throws
      InterruptedException {
    List<? extends double[]> a = VectorsPoolEngine.indexed(aItems);
    List<? extends double[]> b = VectorsPoolEngine.indexed(bItems);
    int size = VectorsPoolEngine.sameSize(a, b);
    double[] results = new double[size];
    return engine.map(new VectorsPoolEngine.Job<>(size, () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Vectors.dot(a.get(i), b.get(i));
      }
    }));
  }

  /**
   * Calls {@link Vectors#clashing} in parallel, with one item of each list at a time.
   * The results are in that order. The first failure stops the others and is thrown.
   *
   * @throws IllegalArgumentException if the lists are not of the same length
   */
  int[] clashingZip(List<Integer> indexItems, List<Integer> range_Items) throws
      InterruptedException {
    List<Integer> index = VectorsPoolEngine.indexed(indexItems);
    List<Integer> range_ = VectorsPoolEngine.indexed(range_Items);
    int size = VectorsPoolEngine.sameSize(index, range_);
    int[] results = new int[size];
    return engine.map(new VectorsPoolEngine.Job<>(size, () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Vectors.clashing(index.get(i), range_.get(i));
      }
    }));
  }

  /**
   * Calls {@link Vectors#label} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<String> labelAll(Collection<? extends String> items, int number) throws
      InterruptedException {
    return engine.map(labelJob(items, number));
  }

  private VectorsPoolEngine.Job<List<String>> labelJob(Collection<? extends String> items,
      int number) {
    List<? extends String> source = VectorsPoolEngine.indexed(items);
    List<String> results = VectorsPoolEngine.slots(source.size());
    return new VectorsPoolEngine.Job<>(source.size(), () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Vectors.label(source.get(i), number));
      }
    });
  }

  /**
   * Calls {@link Vectors#label} in parallel, with one item of each list at a time.
   * The results are in that order. The first failure stops the others and is thrown.
   *
   * @throws IllegalArgumentException if the lists are not of the same length
   */
  List<String> labelZip(List<? extends String> nameItems, List<Integer> numberItems) throws
      InterruptedException {
    List<? extends String> name = VectorsPoolEngine.indexed(nameItems);
    List<Integer> number = VectorsPoolEngine.indexed(numberItems);
    int size = VectorsPoolEngine.sameSize(name, number);
    List<String> results = VectorsPoolEngine.slots(size);
    return engine.map(new VectorsPoolEngine.Job<>(size, () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Vectors.label(name.get(i), number.get(i)));
      }
    }));
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

  /** Options of a pool. For one thread. */
  static final class Builder {
    private int cpu = Runtime.getRuntime().availableProcessors();
    private ExecutorService executor;
    private long itemTimeout;
    private long timeout;
    private int retries;
    private Progress progress;
    private Supplier<? extends UnaryOperator<Runnable>> context;

    private Builder() {
    }

    /**
     * Sets the number of threads that compute.
     * A calling thread that computes is one of them: where no place is free it waits a second at
     * most, then works beyond the number, so that pools that call one another end.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    Builder parallelism(int parallelism) {
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
    Builder executor(ExecutorService executor) {
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
    Builder itemTimeout(Duration timeout) {
      itemTimeout = positive(timeout);
      return this;
    }

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

    /**
     * Tells how far each map is. A listener that throws is reported once, and not called again.
     */
    Builder progress(Progress progress) {
      this.progress = Objects.requireNonNull(progress);
      return this;
    }

    /**
     * Takes something of the calling thread along to those that work for it: the supplier is asked
     * on the calling thread for each map, and what it returns is wrapped around the work.
     */
    Builder context(Supplier<? extends UnaryOperator<Runnable>> context) {
      this.context = Objects.requireNonNull(context);
      return this;
    }

    private static long positive(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout is not positive: " + timeout);
      }
      return TimeUnit.NANOSECONDS.convert(timeout);
    }

    VectorsPool build() {
      VectorsPoolEngine.Options options =
          new VectorsPoolEngine.Options(
          executor, itemTimeout, timeout, retries, progress, context, new ThreadLocal<>());
      return new VectorsPool(new VectorsPoolEngine(options, cpu));
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
