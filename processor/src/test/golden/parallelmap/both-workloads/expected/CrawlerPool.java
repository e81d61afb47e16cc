package web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Crawler} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class CrawlerPool implements AutoCloseable {
  private final Crawler target;

  private final CrawlerPoolEngine engine;

  private CrawlerPool(Crawler target, CrawlerPoolEngine engine) {
    this.target = Objects.requireNonNull(target);
    this.engine = engine;
  }

  /** Opens a pool with as many threads as there are cores and up to 20 threads that wait. */
  public static CrawlerPool open(Crawler target) {
    return new CrawlerPool(target,
        new CrawlerPoolEngine(Runtime.getRuntime().availableProcessors(), 20));
  }

  /**
   * Opens a pool with another number of threads that compute.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static CrawlerPool open(Crawler target, int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
    }
    return new CrawlerPool(target, new CrawlerPoolEngine(parallelism, 20));
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
    return engine.io.submit(loadJob(items, retries));
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
    return engine.io.each(items.iterator(), item -> target.load(item, retries))
        .onClose(items::close);
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
    return engine.io.unordered(items.iterator(), item -> target.load(item, retries))
        .onClose(items::close);
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
    return engine.cpu.submit(parsedJob(items));
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
    return engine.cpu.each(items.iterator(), item -> Crawler.parse(item))
        .onClose(items::close);
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
    return engine.cpu.unordered(items.iterator(), item -> Crawler.parse(item))
        .onClose(items::close);
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
}
