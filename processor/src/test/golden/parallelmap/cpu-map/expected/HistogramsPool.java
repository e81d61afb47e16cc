package gallery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Histograms} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class HistogramsPool implements AutoCloseable {
  private final Histograms target;
  private final HistogramsPoolEngine engine;

  private HistogramsPool(Histograms target, HistogramsPoolEngine engine) {
    this.target = target;
    this.engine = engine;
  }

  /** Opens a pool with as many threads as there are cores. */
  public static HistogramsPool open(Histograms target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with another number of threads that compute.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static HistogramsPool open(Histograms target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** A pool that does everything on the calling thread, for tests. */
  public static HistogramsPool sequential(Histograms target) {
    Builder builder = builder(target);
    builder.cpu = 0;
    return builder.build();
  }

  /** For a pool with options. */
  public static Builder builder(Histograms target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Histograms#brightness} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  public long[] brightnessAll(Collection<Integer> items, int gamma) throws InterruptedException {
    return engine.map(brightnessJob(items, gamma));
  }

  /**
   * Calls {@link Histograms#brightness} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  public long[] brightnessAll(int[] items, int gamma) throws InterruptedException {
    return engine.map(brightnessJob(items, gamma));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  public Future<long[]> brightnessAllAsync(Collection<Integer> items, int gamma) {
    return engine.submit(brightnessJob(new ArrayList<>(items), gamma));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  public Future<long[]> brightnessAllAsync(int[] items, int gamma) {
    return engine.submit(brightnessJob(items.clone(), gamma));
  }

  /** Calls {@link Histograms#brightness} on a thread of the pool, without waiting. */
  public Future<Long> brightnessAsync(int pixel, int gamma) {
    return engine.submit(pixel, item -> Histograms.brightness(item, gamma));
  }

  private HistogramsPoolEngine.Job<long[]> brightnessJob(Collection<Integer> items, int gamma) {
    List<Integer> source = HistogramsPoolEngine.indexed(items);
    long[] results = new long[source.size()];
    return new HistogramsPoolEngine.Job<>(source.size(), () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Histograms.brightness(source.get(i), gamma);
      }
    });
  }

  private HistogramsPoolEngine.Job<long[]> brightnessJob(int[] items, int gamma) {
    long[] results = new long[items.length];
    return new HistogramsPoolEngine.Job<>(items.length, () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Histograms.brightness(items[i], gamma);
      }
    });
  }

  /**
   * Calls {@link Histograms#count} for each item, in parallel.
   * The first failure stops the others and is thrown.
   */
  void countAll(Collection<? extends byte[]> items) throws InterruptedException {
    engine.map(countJob(items));
  }

  private HistogramsPoolEngine.Job<Void> countJob(Collection<? extends byte[]> items) {
    List<? extends byte[]> source = HistogramsPoolEngine.indexed(items);
    return new HistogramsPoolEngine.Job<>(source.size(), () -> null, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.count(source.get(i));
      }
    });
  }

  /** Refuses further work and returns at once; what was accepted before goes on. */
  public void shutdown() {
    engine.shutdown();
  }

  /** Waits until no work is left, and after {@link #shutdown} no thread. */
  public void join() throws InterruptedException {
    engine.join(Long.MAX_VALUE);
  }

  /** The same, but returns false when the time is up before. */
  public boolean join(Duration timeout) throws InterruptedException {
    return engine.join(TimeUnit.NANOSECONDS.convert(timeout));
  }

  /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
  public void terminate() {
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
  public static final class Builder {
    private final Histograms target;
    private int cpu = Runtime.getRuntime().availableProcessors();
    private ExecutorService executor;
    private long itemTimeout;
    private long timeout;
    private int retries;
    private Progress progress;
    private Supplier<? extends UnaryOperator<Runnable>> context;

    private Builder(Histograms target) {
      this.target = target;
    }

    /**
     * Sets the number of threads that compute.
     * A calling thread that computes is one of them: where no place is free it waits a second at
     * most, then works beyond the number, so that pools that call one another end.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder parallelism(int parallelism) {
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
    public Builder executor(ExecutorService executor) {
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
    public Builder itemTimeout(Duration timeout) {
      itemTimeout = positive(timeout);
      return this;
    }

    /**
     * Gives up a map that takes longer from its call on, all its items with it, in the same way.
     * Outcomes are returned all the same: what had not ended is an outcome that has failed so.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration timeout) {
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
    public Builder retries(int retries) {
      if (retries < 0) {
        throw new IllegalArgumentException("negative retries: " + retries);
      }
      this.retries = retries;
      return this;
    }

    /**
     * Tells how far each map is. A listener that throws is reported once, and not called again.
     */
    public Builder progress(Progress progress) {
      this.progress = Objects.requireNonNull(progress);
      return this;
    }

    /**
     * Takes something of the calling thread along to those that work for it: the supplier is asked
     * on the calling thread for each map, and what it returns is wrapped around the work.
     */
    public Builder context(Supplier<? extends UnaryOperator<Runnable>> context) {
      this.context = Objects.requireNonNull(context);
      return this;
    }

    private static long positive(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout is not positive: " + timeout);
      }
      return TimeUnit.NANOSECONDS.convert(timeout);
    }

    public HistogramsPool build() {
      HistogramsPoolEngine.Options options =
          new HistogramsPoolEngine.Options(
          executor, itemTimeout, timeout, retries, progress, context, new ThreadLocal<>());
      return new HistogramsPool(target, new HistogramsPoolEngine(options, cpu));
    }
  }

  /** Listens to how far a map is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * So many items are done, of a total that is -1 where it is not known. For one map it is called
     * by one thread at a time, with numbers that never fall, now and then and once at the end.
     */
    void update(long done, long total);
  }
}
