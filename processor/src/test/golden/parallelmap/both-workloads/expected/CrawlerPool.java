package web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Crawler} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class CrawlerPool implements AutoCloseable {
  private final Crawler target;
  private final CrawlerPoolEngine cpu;
  private final CrawlerPoolEngine io;

  private CrawlerPool(Crawler target, CrawlerPoolEngine cpu, CrawlerPoolEngine io) {
    this.target = target;
    this.cpu = cpu;
    this.io = io;
  }

  /** Opens a pool with as many threads as there are cores and up to 20 threads that wait. */
  public static CrawlerPool open(Crawler target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with another number of threads that compute.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static CrawlerPool open(Crawler target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** A pool that does everything on the calling thread, for tests. */
  public static CrawlerPool sequential(Crawler target) {
    Builder builder = builder(target);
    builder.cpu = 0;
    builder.io = 0;
    return builder.build();
  }

  /** For a pool with options. */
  public static Builder builder(Crawler target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Crawler#load} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<Crawler.Page> loadAll(Collection<? extends URI> items, int retries) throws IOException,
      InterruptedException {
    return io.map(loadJob(items, retries));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  Future<List<Crawler.Page>> loadAllAsync(Collection<? extends URI> items, int retries) {
    return io.submit(loadJob(new ArrayList<>(items), retries));
  }

  /** Calls {@link Crawler#load} on a thread of the pool, without waiting. */
  Future<Crawler.Page> loadAsync(URI address, int retries) {
    return io.submit(address, item -> target.load(item, retries));
  }

  private CrawlerPoolEngine.Job<List<Crawler.Page>> loadJob(Collection<? extends URI> items,
      int retries) {
    List<? extends URI> source = CrawlerPoolEngine.indexed(items);
    List<Crawler.Page> results = CrawlerPoolEngine.slots(source.size());
    return new CrawlerPoolEngine.Job<>(source.size(), () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.load(source.get(i), retries));
      }
    });
  }

  /**
   * Calls {@link Crawler#load} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<Crawler.Page> loadEach(Iterable<? extends URI> items, int retries) {
    return io.each(items.iterator(), item -> target.load(item, retries));
  }

  /** The same for a stream, which is closed with the results. */
  Stream<Crawler.Page> loadEach(Stream<? extends URI> items, int retries) {
    Stream<Crawler.Page> results =
        io.each(items.iterator(), item -> target.load(item, retries));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Crawler#load} in parallel.
   * The stream has the results as they finish.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<Crawler.Page> loadUnordered(Iterable<? extends URI> items, int retries) {
    return io.unordered(items.iterator(), item -> target.load(item, retries));
  }

  /** The same for a stream, which is closed with the results. */
  Stream<Crawler.Page> loadUnordered(Stream<? extends URI> items, int retries) {
    Stream<Crawler.Page> results =
        io.unordered(items.iterator(), item -> target.load(item, retries));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Crawler#load} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  List<LoadOutcome> loadOutcomes(Collection<? extends URI> items, int retries) throws
      InterruptedException {
    List<? extends URI> source = CrawlerPoolEngine.indexed(items);
    List<LoadOutcome> outcomes = CrawlerPoolEngine.slots(source.size());
    return io.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new LoadOutcome(i, target.load(source.get(i), retries), null));
      }
    }, (i, failure) -> new LoadOutcome(i, null, failure));
  }

  /**
   * Calls {@link Crawler#parse} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  public List<URI> parsedAll(Collection<? extends String> items) throws URISyntaxException,
      InterruptedException {
    return cpu.map(parsedJob(items));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  public Future<List<URI>> parsedAllAsync(Collection<? extends String> items) {
    return cpu.submit(parsedJob(new ArrayList<>(items)));
  }

  /** Calls {@link Crawler#parse} on a thread of the pool, without waiting. */
  public Future<URI> parsedAsync(String address) {
    return cpu.submit(address, item -> Crawler.parse(item));
  }

  private CrawlerPoolEngine.Job<List<URI>> parsedJob(Collection<? extends String> items) {
    List<? extends String> source = CrawlerPoolEngine.indexed(items);
    List<URI> results = CrawlerPoolEngine.slots(source.size());
    return new CrawlerPoolEngine.Job<>(source.size(), () -> results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Crawler.parse(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Crawler#parse} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<URI> parsedEach(Iterable<? extends String> items) {
    return cpu.each(items.iterator(), item -> Crawler.parse(item));
  }

  /** The same for a stream, which is closed with the results. */
  public Stream<URI> parsedEach(Stream<? extends String> items) {
    Stream<URI> results =
        cpu.each(items.iterator(), item -> Crawler.parse(item));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Crawler#parse} in parallel.
   * The stream has the results as they finish.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<URI> parsedUnordered(Iterable<? extends String> items) {
    return cpu.unordered(items.iterator(), item -> Crawler.parse(item));
  }

  /** The same for a stream, which is closed with the results. */
  public Stream<URI> parsedUnordered(Stream<? extends String> items) {
    Stream<URI> results =
        cpu.unordered(items.iterator(), item -> Crawler.parse(item));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Crawler#parse} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  public List<ParsedOutcome> parsedOutcomes(Collection<? extends String> items) throws
      InterruptedException {
    List<? extends String> source = CrawlerPoolEngine.indexed(items);
    List<ParsedOutcome> outcomes = CrawlerPoolEngine.slots(source.size());
    return cpu.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new ParsedOutcome(i, Crawler.parse(source.get(i)), null));
      }
    }, (i, failure) -> new ParsedOutcome(i, null, failure));
  }

  /** Refuses further work and returns at once; what was accepted before goes on. */
  public void shutdown() {
    cpu.shutdown();
    io.shutdown();
  }

  /** Waits until no work is left, and after {@link #shutdown} no thread. */
  public void join() throws InterruptedException {
    cpu.join(Long.MAX_VALUE);
    io.join(Long.MAX_VALUE);
  }

  /** The same, but returns false when the time is up before. */
  public boolean join(Duration timeout) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(timeout);
    long deadline = System.nanoTime() + nanos;
    return cpu.join(nanos) && io.join(deadline - System.nanoTime());
  }

  /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
  public void terminate() {
    cpu.terminate();
    io.terminate();
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
  public record LoadOutcome(int index, Crawler.Page value, Throwable failure) {
  }

  /** What became of the item at an index: a value, or a failure that is not null. */
  public record ParsedOutcome(int index, URI value, Throwable failure) {
  }

  /** Options of a pool. For one thread. */
  public static final class Builder {
    private final Crawler target;
    private int cpu = Runtime.getRuntime().availableProcessors();
    private int io = 20;
    private ExecutorService executor;
    private long itemTimeout;
    private long timeout;
    private int retries;
    private Progress progress;
    private Supplier<? extends UnaryOperator<Runnable>> context;

    private Builder(Crawler target) {
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

    public CrawlerPool build() {
      CrawlerPoolEngine.Options options =
          new CrawlerPoolEngine.Options(
          executor, itemTimeout, timeout, retries, progress, context, new ThreadLocal<>());
      return new CrawlerPool(target, new CrawlerPoolEngine(options, cpu, true),
          new CrawlerPoolEngine(options, io, false));
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
