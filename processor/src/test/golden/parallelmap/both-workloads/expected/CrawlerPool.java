package web;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Crawler} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class CrawlerPool extends Pool {
  private final Crawler target;
  private final Engine cpu;
  private final Engine io;

  private CrawlerPool(Crawler target, Engines engines) {
    super(engines);
    this.target = target;
    this.cpu = engines.cpu();
    this.io = engines.io();
  }

  /** Opens a pool with as many threads as there are cores, and up to 20 threads for IO. */
  public static CrawlerPool open(Crawler target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  public static CrawlerPool open(Crawler target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  public static CrawlerPool sequential(Crawler target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  public static Builder builder(Crawler target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Crawler#load} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<Crawler.Page> loadAll(Collection<? extends URI> items, int retries) throws IOException,
      InterruptedException {
    return io.map(loadJob(items, retries));
  }

  /**
   * Calls {@link Crawler#load} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  Future<List<Crawler.Page>> loadAllAsync(Collection<? extends URI> items, int retries) {
    return io.submit(loadJob(new ArrayList<>(items), retries));
  }

  /** Calls {@link Crawler#load} for one item, without waiting. */
  Future<Crawler.Page> loadAsync(URI address, int retries) {
    return io.submit(address, item -> target.load(item, retries));
  }

  private Job<List<Crawler.Page>> loadJob(Collection<? extends URI> items, int retries) {
    List<? extends URI> source = Items.indexed(items);
    List<Crawler.Page> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.load(source.get(i), retries));
      }
    });
  }

  /**
   * Calls {@link Crawler#load} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<Crawler.Page> loadEach(Iterable<? extends URI> items, int retries) {
    return io.each(items, item -> target.load(item, retries));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<Crawler.Page> loadEach(Stream<? extends URI> items, int retries) {
    return io.each(items, item -> target.load(item, retries));
  }

  /**
   * Calls {@link Crawler#load} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<Crawler.Page> loadUnordered(Iterable<? extends URI> items, int retries) {
    return io.unordered(items, item -> target.load(item, retries));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<Crawler.Page> loadUnordered(Stream<? extends URI> items, int retries) {
    return io.unordered(items, item -> target.load(item, retries));
  }

  /**
   * Calls {@link Crawler#load} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<Crawler.Page>> loadOutcomes(Collection<? extends URI> items, int retries) throws
      InterruptedException {
    List<? extends URI> source = Items.indexed(items);
    List<Outcome<Crawler.Page>> outcomes = Items.slots(source.size());
    return io.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.load(source.get(i), retries)));
      }
    }, Outcome::failed);
  }

  /**
   * Calls {@link Crawler#parse} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public List<URI> parsedAll(Collection<? extends String> items) throws URISyntaxException,
      InterruptedException {
    return cpu.map(parsedJob(items));
  }

  /**
   * Calls {@link Crawler#parse} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  public Future<List<URI>> parsedAllAsync(Collection<? extends String> items) {
    return cpu.submit(parsedJob(new ArrayList<>(items)));
  }

  /** Calls {@link Crawler#parse} for one item, without waiting. */
  public Future<URI> parsedAsync(String address) {
    return cpu.submit(address, item -> Crawler.parse(item));
  }

  private Job<List<URI>> parsedJob(Collection<? extends String> items) {
    List<? extends String> source = Items.indexed(items);
    List<URI> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Crawler.parse(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Crawler#parse} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<URI> parsedEach(Iterable<? extends String> items) {
    return cpu.each(items, item -> Crawler.parse(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<URI> parsedEach(Stream<? extends String> items) {
    return cpu.each(items, item -> Crawler.parse(item));
  }

  /**
   * Calls {@link Crawler#parse} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<URI> parsedUnordered(Iterable<? extends String> items) {
    return cpu.unordered(items, item -> Crawler.parse(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<URI> parsedUnordered(Stream<? extends String> items) {
    return cpu.unordered(items, item -> Crawler.parse(item));
  }

  /**
   * Calls {@link Crawler#parse} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<URI>> parsedOutcomes(Collection<? extends String> items) throws
      InterruptedException {
    List<? extends String> source = Items.indexed(items);
    List<Outcome<URI>> outcomes = Items.slots(source.size());
    return cpu.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, Crawler.parse(source.get(i))));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  public static final class Builder extends PoolBuilder<CrawlerPool, Builder> {
    private final Crawler target;

    private Builder(Crawler target) {
      super(CrawlerPool.class, Workers.cpu(), Workers.io(20));
      this.target = target;
    }

    @Override
    public CrawlerPool build() {
      return new CrawlerPool(target, engines());
    }

    private CrawlerPool sequential() {
      return new CrawlerPool(target, sequentialEngines());
    }
  }
}
