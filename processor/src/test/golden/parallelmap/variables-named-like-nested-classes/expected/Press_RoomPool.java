package press;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Press.Room} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class Press_RoomPool<Builder__, RollChunk_ extends Serializable> extends Pool {
  private final Press<Builder__, RollChunk_>.Room target;
  private final Engine engine;

  private Press_RoomPool(Press<Builder__, RollChunk_>.Room target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  public static <Builder__, RollChunk_ extends Serializable> Press_RoomPool<Builder__, RollChunk_> open(
      Press<Builder__, RollChunk_>.Room target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  public static <Builder__, RollChunk_ extends Serializable> Press_RoomPool<Builder__, RollChunk_> open(
      Press<Builder__, RollChunk_>.Room target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  public static <Builder__, RollChunk_ extends Serializable> Press_RoomPool<Builder__, RollChunk_> sequential(
      Press<Builder__, RollChunk_>.Room target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  public static <Builder__, RollChunk_ extends Serializable> Builder<Builder__, RollChunk_> builder(
      Press<Builder__, RollChunk_>.Room target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Press.Room#cut} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public List<Builder__> cutAll(Collection<? extends Builder__> items) throws InterruptedException {
    return engine.map(cutJob(items));
  }

  /**
   * Calls {@link Press.Room#cut} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  public Future<List<Builder__>> cutAllAsync(Collection<? extends Builder__> items) {
    return engine.submit(cutJob(new ArrayList<>(items)));
  }

  /** Calls {@link Press.Room#cut} for one item, without waiting. */
  public Future<Builder__> cutAsync(Builder__ book) {
    return engine.submit(book, item -> target.cut(item));
  }

  private Job<List<Builder__>> cutJob(Collection<? extends Builder__> items) {
    List<? extends Builder__> source = Items.indexed(items);
    List<Builder__> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.cut(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Press.Room#cut} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Builder__> cutEach(Iterable<? extends Builder__> items) {
    return engine.each(items, item -> target.cut(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<Builder__> cutEach(Stream<? extends Builder__> items) {
    return engine.each(items, item -> target.cut(item));
  }

  /**
   * Calls {@link Press.Room#cut} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Builder__> cutUnordered(Iterable<? extends Builder__> items) {
    return engine.unordered(items, item -> target.cut(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<Builder__> cutUnordered(Stream<? extends Builder__> items) {
    return engine.unordered(items, item -> target.cut(item));
  }

  /**
   * Calls {@link Press.Room#cut} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<Builder__>> cutOutcomes(Collection<? extends Builder__> items) throws
      InterruptedException {
    List<? extends Builder__> source = Items.indexed(items);
    List<Outcome<Builder__>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.cut(source.get(i))));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  public static final class Builder<Builder__, RollChunk_ extends Serializable> extends PoolBuilder<Press_RoomPool<Builder__, RollChunk_>, Builder<Builder__, RollChunk_>> {
    private final Press<Builder__, RollChunk_>.Room target;

    private Builder(Press<Builder__, RollChunk_>.Room target) {
      super(Press_RoomPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public Press_RoomPool<Builder__, RollChunk_> build() {
      return new Press_RoomPool<>(target, engines());
    }

    private Press_RoomPool<Builder__, RollChunk_> sequential() {
      return new Press_RoomPool<>(target, sequentialEngines());
    }
  }
}
