package web;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Links} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class LinksPool<T> implements AutoCloseable {
  private final Links<T> target;
  private final LinksPoolEngine engine;

  private LinksPool(Links<T> target, LinksPoolEngine engine) {
    this.target = target;
    this.engine = engine;
  }

  /** Opens a pool with up to 64 threads that wait. */
  public static <T> LinksPool<T> open(Links<T> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with another number of threads that wait.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static <T> LinksPool<T> open(Links<T> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** A pool that does everything on the calling thread, for tests. */
  public static <T> LinksPool<T> sequential(Links<T> target) {
    Builder<T> builder = builder(target);
    builder.io = 0;
    return builder.build();
  }

  /** For a pool with options. */
  public static <T> Builder<T> builder(Links<T> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Links#status} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  public List<StatusOutcome> statusOutcomes(Collection<? extends URI> items) throws
      InterruptedException {
    List<? extends URI> source = LinksPoolEngine.indexed(items);
    List<StatusOutcome> outcomes = LinksPoolEngine.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new StatusOutcome(i, target.status(source.get(i)), null));
      }
    }, (i, failure) -> new StatusOutcome(i, null, failure));
  }

  /**
   * Calls {@link Links#check} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  List<CheckOutcome> checkOutcomes(Collection<? extends URI> items) throws InterruptedException {
    List<? extends URI> source = LinksPoolEngine.indexed(items);
    List<CheckOutcome> outcomes = LinksPoolEngine.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.check(source.get(i));
        outcomes.set(i, new CheckOutcome(i, null));
      }
    }, (i, failure) -> new CheckOutcome(i, failure));
  }

  /**
   * Calls {@link Links#load} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  List<LoadOutcome<List<T>>> loadOutcomes(Collection<? extends T> items, long size) throws
      InterruptedException {
    List<? extends T> source = LinksPoolEngine.indexed(items);
    List<LoadOutcome<List<T>>> outcomes = LinksPoolEngine.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new LoadOutcome<>(i, target.load(source.get(i), size), null));
      }
    }, (i, failure) -> new LoadOutcome<>(i, null, failure));
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

  /** What became of the item at an index: a value, or a failure that is not null. */
  public record StatusOutcome(int index, Integer value, Throwable failure) {
  }

  /** What became of the item at an index: nothing, or a failure that is not null. */
  public record CheckOutcome(int index, Throwable failure) {
  }

  /** What became of the item at an index: a value, or a failure that is not null. */
  public record LoadOutcome<R>(int index, R value, Throwable failure) {
  }

  /** Options of a pool. For one thread. */
  public static final class Builder<T> {
    private final Links<T> target;
    private int io = 64;
    private ExecutorService executor;
    private long itemTimeout;
    private long timeout;
    private int retries;
    private Progress progress;
    private Supplier<? extends UnaryOperator<Runnable>> context;

    private Builder(Links<T> target) {
      this.target = target;
    }

    /**
     * Sets the number of threads that wait.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder<T> parallelism(int parallelism) {
      if (parallelism < 1) {
        throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
      }
      io = parallelism;
      return this;
    }

    /**
     * Borrows the threads of an executor. The calling thread of a map works too, if there is a
     * place for it. What the executor rejects or discards it does, or else a thread of the pool's
     * own. The executor is never shut down by the pool.
     */
    public Builder<T> executor(ExecutorService executor) {
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
    public Builder<T> itemTimeout(Duration timeout) {
      itemTimeout = positive(timeout);
      return this;
    }

    /**
     * Gives up a map that takes longer from its call on, all its items with it, in the same way.
     * Outcomes are returned all the same: what had not ended is an outcome that has failed so.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder<T> timeout(Duration timeout) {
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
    public Builder<T> retries(int retries) {
      if (retries < 0) {
        throw new IllegalArgumentException("negative retries: " + retries);
      }
      this.retries = retries;
      return this;
    }

    /**
     * Tells how far each map is. A listener that throws is reported once, and not called again.
     */
    public Builder<T> progress(Progress progress) {
      this.progress = Objects.requireNonNull(progress);
      return this;
    }

    /**
     * Takes something of the calling thread along to those that work for it: the supplier is asked
     * on the calling thread for each map, and what it returns is wrapped around the work.
     */
    public Builder<T> context(Supplier<? extends UnaryOperator<Runnable>> context) {
      this.context = Objects.requireNonNull(context);
      return this;
    }

    private static long positive(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout is not positive: " + timeout);
      }
      return TimeUnit.NANOSECONDS.convert(timeout);
    }

    public LinksPool<T> build() {
      LinksPoolEngine.Options options =
          new LinksPoolEngine.Options(
          executor, itemTimeout, timeout, retries, progress, context, new ThreadLocal<>());
      return new LinksPool<>(target, new LinksPoolEngine(options, io));
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
