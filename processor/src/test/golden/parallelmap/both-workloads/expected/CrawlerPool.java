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

  private final CrawlerPoolEngine engine;

  private CrawlerPool(Crawler target, CrawlerPoolEngine engine) {
    this.target = target;
    this.engine = engine;
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
    builder.sequential = true;
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
    return engine.io.map(loadJob(items, retries));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  Future<List<Crawler.Page>> loadAllAsync(Collection<? extends URI> items, int retries) {
    return engine.io.submit(loadJob(new ArrayList<>(items), retries));
  }

  /** Calls {@link Crawler#load} on a thread of the pool, without waiting. */
  Future<Crawler.Page> loadAsync(URI address, int retries) {
    return engine.io.submit(() -> target.load(address, retries));
  }

  private CrawlerPoolEngine.Job<List<Crawler.Page>> loadJob(Collection<? extends URI> items,
      int retries) {
    List<? extends URI> source = CrawlerPoolEngine.indexed(items);
    List<Crawler.Page> results = CrawlerPoolEngine.slots(source.size());
    return new CrawlerPoolEngine.Job<>(source.size(), results, range -> {
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
    return engine.io.each(items.iterator(), item -> target.load(item, retries));
  }

  /** The same for a stream, which is closed with the results. */
  Stream<Crawler.Page> loadEach(Stream<? extends URI> items, int retries) {
    return engine.io.each(items, item -> target.load(item, retries));
  }

  /**
   * Calls {@link Crawler#load} in parallel.
   * The stream has the results as they finish.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<Crawler.Page> loadUnordered(Iterable<? extends URI> items, int retries) {
    return engine.io.unordered(items.iterator(), item -> target.load(item, retries));
  }

  /** The same for a stream, which is closed with the results. */
  Stream<Crawler.Page> loadUnordered(Stream<? extends URI> items, int retries) {
    return engine.io.unordered(items, item -> target.load(item, retries));
  }

  /**
   * Calls {@link Crawler#load} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  List<LoadOutcome> loadOutcomes(Collection<? extends URI> items, int retries) throws
      InterruptedException {
    List<? extends URI> source = CrawlerPoolEngine.indexed(items);
    List<LoadOutcome> outcomes = CrawlerPoolEngine.slots(source.size());
    return engine.io.map(new CrawlerPoolEngine.Job<>(source.size(), outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new LoadOutcome(i, target.load(source.get(i), retries), null));
      }
    }, (i, failure) -> outcomes.set(i, new LoadOutcome(i, null, failure))));
  }

  /**
   * Calls {@link Crawler#parse} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  public List<URI> parsedAll(Collection<? extends String> items) throws URISyntaxException,
      InterruptedException {
    return engine.cpu.map(parsedJob(items));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  public Future<List<URI>> parsedAllAsync(Collection<? extends String> items) {
    return engine.cpu.submit(parsedJob(new ArrayList<>(items)));
  }

  /** Calls {@link Crawler#parse} on a thread of the pool, without waiting. */
  public Future<URI> parsedAsync(String address) {
    return engine.cpu.submit(() -> Crawler.parse(address));
  }

  private CrawlerPoolEngine.Job<List<URI>> parsedJob(Collection<? extends String> items) {
    List<? extends String> source = CrawlerPoolEngine.indexed(items);
    List<URI> results = CrawlerPoolEngine.slots(source.size());
    return new CrawlerPoolEngine.Job<>(source.size(), results, range -> {
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
    return engine.cpu.each(items.iterator(), item -> Crawler.parse(item));
  }

  /** The same for a stream, which is closed with the results. */
  public Stream<URI> parsedEach(Stream<? extends String> items) {
    return engine.cpu.each(items, item -> Crawler.parse(item));
  }

  /**
   * Calls {@link Crawler#parse} in parallel.
   * The stream has the results as they finish.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<URI> parsedUnordered(Iterable<? extends String> items) {
    return engine.cpu.unordered(items.iterator(), item -> Crawler.parse(item));
  }

  /** The same for a stream, which is closed with the results. */
  public Stream<URI> parsedUnordered(Stream<? extends String> items) {
    return engine.cpu.unordered(items, item -> Crawler.parse(item));
  }

  /**
   * Calls {@link Crawler#parse} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  public List<ParsedOutcome> parsedOutcomes(Collection<? extends String> items) throws
      InterruptedException {
    List<? extends String> source = CrawlerPoolEngine.indexed(items);
    List<ParsedOutcome> outcomes = CrawlerPoolEngine.slots(source.size());
    return engine.cpu.map(new CrawlerPoolEngine.Job<>(source.size(), outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new ParsedOutcome(i, Crawler.parse(source.get(i)), null));
      }
    }, (i, failure) -> outcomes.set(i, new ParsedOutcome(i, null, failure))));
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
    engine.shutdown();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = engine.join(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        interrupted = true;
        engine.terminate();
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

    private boolean sequential;

    private ExecutorService executor;

    private int retries;

    private Progress progress;

    private Supplier<? extends UnaryOperator<Runnable>> context;

    private Builder(Crawler target) {
      this.target = target;
    }

    /**
     * Sets the number of threads that compute.
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
     * Borrows the threads of an executor. The calling thread works too, and does all that the
     * executor rejects or discards. The executor is never shut down by the pool.
     */
    public Builder executor(ExecutorService executor) {
      this.executor = Objects.requireNonNull(executor);
      return this;
    }

    /**
     * Calls the method again for an item that fails, at most so often, after 10 ms and then twice as
     * long each time, up to a second. Not for errors and interrupts, nor when the map is cancelled.
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

    public CrawlerPool build() {
      CrawlerPoolEngine engine =
          new CrawlerPoolEngine(cpu, io, sequential, executor, retries, progress, context);
      return new CrawlerPool(target, engine);
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
