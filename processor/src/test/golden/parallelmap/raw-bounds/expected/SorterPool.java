package sorting;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Sorter} over many items in parallel. */
@SuppressWarnings("rawtypes")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class SorterPool<R, E extends Comparable> extends Pool {
  private final Sorter<R, E> target;
  private final Engine engine;

  private SorterPool(Sorter<R, E> target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static <R, E extends Comparable> SorterPool<R, E> open(Sorter<R, E> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static <R, E extends Comparable> SorterPool<R, E> open(Sorter<R, E> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static <R, E extends Comparable> SorterPool<R, E> sequential(Sorter<R, E> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static <R, E extends Comparable> Builder<R, E> builder(Sorter<R, E> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Sorter#rank} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<R> rankAll(Collection<? extends E> items) throws InterruptedException {
    return engine.map(rankJob(items));
  }

  /**
   * Calls {@link Sorter#rank} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  Future<List<R>> rankAllAsync(Collection<? extends E> items) {
    return engine.submit(rankJob(new ArrayList<>(items)));
  }

  /** Calls {@link Sorter#rank} for one item, without waiting. */
  Future<R> rankAsync(E element) {
    return engine.submit(element, item -> target.rank(item));
  }

  private Job<List<R>> rankJob(Collection<? extends E> items) {
    List<? extends E> source = Items.indexed(items);
    List<R> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.rank(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Sorter#rank} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<R> rankEach(Iterable<? extends E> items) {
    return engine.each(items, item -> target.rank(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<R> rankEach(Stream<? extends E> items) {
    return engine.each(items, item -> target.rank(item));
  }

  /**
   * Calls {@link Sorter#rank} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<R> rankUnordered(Iterable<? extends E> items) {
    return engine.unordered(items, item -> target.rank(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<R> rankUnordered(Stream<? extends E> items) {
    return engine.unordered(items, item -> target.rank(item));
  }

  /**
   * Calls {@link Sorter#rank} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<R>> rankOutcomes(Collection<? extends E> items) throws InterruptedException {
    List<? extends E> source = Items.indexed(items);
    List<Outcome<R>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.rank(source.get(i))));
      }
    }, Outcome::failed);
  }

  /**
   * Calls {@link Sorter#sort} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  @SuppressWarnings("rawtypes")
  List<SortedMap> sortedAll(Collection<? extends String> items, int... columns) throws
      InterruptedException {
    return engine.map(sortedJob(items, columns));
  }

  /**
   * Calls {@link Sorter#sort} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  @SuppressWarnings("rawtypes")
  Future<List<SortedMap>> sortedAllAsync(Collection<? extends String> items, int... columns) {
    return engine.submit(sortedJob(new ArrayList<>(items), columns));
  }

  /** Calls {@link Sorter#sort} for one item, without waiting. */
  @SuppressWarnings("rawtypes")
  Future<SortedMap> sortedAsync(String text, int... columns) {
    return engine.submit(text, item -> target.sort(item, columns));
  }

  @SuppressWarnings("rawtypes")
  private Job<List<SortedMap>> sortedJob(Collection<? extends String> items, int[] columns) {
    List<? extends String> source = Items.indexed(items);
    List<SortedMap> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.sort(source.get(i), columns));
      }
    });
  }

  /**
   * Calls {@link Sorter#sort} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @SuppressWarnings("rawtypes")
  Stream<SortedMap> sortedEach(Iterable<? extends String> items, int... columns) {
    return engine.each(items, item -> target.sort(item, columns));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @SuppressWarnings("rawtypes")
  Stream<SortedMap> sortedEach(Stream<? extends String> items, int... columns) {
    return engine.each(items, item -> target.sort(item, columns));
  }

  /**
   * Calls {@link Sorter#sort} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @SuppressWarnings("rawtypes")
  Stream<SortedMap> sortedUnordered(Iterable<? extends String> items, int... columns) {
    return engine.unordered(items, item -> target.sort(item, columns));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @SuppressWarnings("rawtypes")
  Stream<SortedMap> sortedUnordered(Stream<? extends String> items, int... columns) {
    return engine.unordered(items, item -> target.sort(item, columns));
  }

  /**
   * Calls {@link Sorter#sort} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  @SuppressWarnings("rawtypes")
  List<Outcome<SortedMap>> sortedOutcomes(Collection<? extends String> items, int... columns) throws
      InterruptedException {
    List<? extends String> source = Items.indexed(items);
    List<Outcome<SortedMap>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.sort(source.get(i), columns)));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder<R, E extends Comparable> extends PoolBuilder<SorterPool<R, E>, Builder<R, E>> {
    private final Sorter<R, E> target;

    private Builder(Sorter<R, E> target) {
      super(SorterPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public SorterPool<R, E> build() {
      return new SorterPool<>(target, engines());
    }

    private SorterPool<R, E> sequential() {
      return new SorterPool<>(target, sequentialEngines());
    }
  }
}
