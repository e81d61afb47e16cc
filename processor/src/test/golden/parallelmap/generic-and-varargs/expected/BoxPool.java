package generic;

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
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Box} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BoxPool<K extends Comparable<K>> extends Pool {
  private final Box<K> target;
  private final Engine engine;

  private BoxPool(Box<K> target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static <K extends Comparable<K>> BoxPool<K> open(Box<K> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static <K extends Comparable<K>> BoxPool<K> open(Box<K> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static <K extends Comparable<K>> BoxPool<K> sequential(Box<K> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static <K extends Comparable<K>> Builder<K> builder(Box<K> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Box#load} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  <V, E extends Exception> List<List<V>> loadAll(Collection<? extends K> items,
      Function<? super K, ? extends V> loader) throws E, InterruptedException {
    return engine.map(this.<V, E>loadJob(items, loader));
  }

  private <V, E extends Exception> Job<List<List<V>>> loadJob(Collection<? extends K> items,
      Function<? super K, ? extends V> loader) {
    List<? extends K> source = Items.indexed(items);
    List<List<V>> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.<V, E>load(source.get(i), loader));
      }
    });
  }

  /**
   * Calls {@link Box#format} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<String> formatAll(Collection<? extends K> items, Object... arguments) throws
      InterruptedException {
    return engine.map(formatJob(items, arguments));
  }

  /**
   * Calls {@link Box#format} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  Future<List<String>> formatAllAsync(Collection<? extends K> items, Object... arguments) {
    return engine.submit(formatJob(new ArrayList<>(items), arguments));
  }

  /** Calls {@link Box#format} for one item, without waiting. */
  Future<String> formatAsync(K key, Object... arguments) {
    return engine.submit(key, item -> target.format(item, arguments));
  }

  private Job<List<String>> formatJob(Collection<? extends K> items, Object[] arguments) {
    List<? extends K> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.format(source.get(i), arguments));
      }
    });
  }

  /**
   * Calls {@link Box#format} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<String> formatEach(Iterable<? extends K> items, Object... arguments) {
    return engine.each(items, item -> target.format(item, arguments));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<String> formatEach(Stream<? extends K> items, Object... arguments) {
    return engine.each(items, item -> target.format(item, arguments));
  }

  /**
   * Calls {@link Box#format} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<String> formatUnordered(Iterable<? extends K> items, Object... arguments) {
    return engine.unordered(items, item -> target.format(item, arguments));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<String> formatUnordered(Stream<? extends K> items, Object... arguments) {
    return engine.unordered(items, item -> target.format(item, arguments));
  }

  /**
   * Calls {@link Box#format} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<String>> formatOutcomes(Collection<? extends K> items, Object... arguments) throws
      InterruptedException {
    List<? extends K> source = Items.indexed(items);
    List<Outcome<String>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.format(source.get(i), arguments)));
      }
    }, Outcome::failed);
  }

  /**
   * Calls {@link Box#max} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> List<T> maxAll(Collection<? extends T[]> items) throws
      InterruptedException {
    return engine.map(maxJob(items));
  }

  /**
   * Calls {@link Box#max} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Future<List<T>> maxAllAsync(Collection<? extends T[]> items) {
    return engine.submit(maxJob(new ArrayList<>(items)));
  }

  /** Calls {@link Box#max} for one item, without waiting. */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Future<T> maxAsync(T... values) {
    return engine.submit(values, item -> Box.<T>max(item));
  }

  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  private <T extends Comparable<T>> Job<List<T>> maxJob(Collection<? extends T[]> items) {
    List<? extends T[]> source = Items.indexed(items);
    List<T> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Box.<T>max(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Box#max} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Stream<T> maxEach(Iterable<? extends T[]> items) {
    return engine.each(items, item -> Box.<T>max(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Stream<T> maxEach(Stream<? extends T[]> items) {
    return engine.each(items, item -> Box.<T>max(item));
  }

  /**
   * Calls {@link Box#max} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Stream<T> maxUnordered(Iterable<? extends T[]> items) {
    return engine.unordered(items, item -> Box.<T>max(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> Stream<T> maxUnordered(Stream<? extends T[]> items) {
    return engine.unordered(items, item -> Box.<T>max(item));
  }

  /**
   * Calls {@link Box#max} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  @Deprecated
  @SuppressWarnings({"unchecked", "varargs"})
  <T extends Comparable<T>> List<Outcome<T>> maxOutcomes(Collection<? extends T[]> items) throws
      InterruptedException {
    List<? extends T[]> source = Items.indexed(items);
    List<Outcome<T>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, Box.<T>max(source.get(i))));
      }
    }, Outcome::failed);
  }

  /**
   * Calls {@link Box#near} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<List<? extends K>> nearEach(Iterable<? extends K> items) {
    return engine.each(items, item -> target.near(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<List<? extends K>> nearEach(Stream<? extends K> items) {
    return engine.each(items, item -> target.near(item));
  }

  /**
   * Calls {@link Box#raw} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  @SuppressWarnings({"rawtypes", "unchecked", "varargs"})
  int[] rawAll(Collection<? extends List> items, List<String>... more) throws InterruptedException {
    return engine.map(rawJob(items, more));
  }

  @SuppressWarnings({"rawtypes", "unchecked", "varargs"})
  private Job<int[]> rawJob(Collection<? extends List> items, List<String>[] more) {
    List<? extends List> source = Items.indexed(items);
    int[] results = new int[source.size()];
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.raw(source.get(i), more);
      }
    });
  }

  /**
   * Calls {@link Box#rank} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  <U extends Comparable<? super U>> int[] rankAll(Collection<? extends K> items,
      List<? super U> others) throws InterruptedException {
    return engine.map(this.<U>rankJob(items, others));
  }

  /**
   * Calls {@link Box#rank} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  <U extends Comparable<? super U>> Future<int[]> rankAllAsync(Collection<? extends K> items,
      List<? super U> others) {
    return engine.submit(this.<U>rankJob(new ArrayList<>(items), others));
  }

  /** Calls {@link Box#rank} for one item, without waiting. */
  <U extends Comparable<? super U>> Future<Integer> rankAsync(K key, List<? super U> others) {
    return engine.submit(key, item -> target.<U>rank(item, others));
  }

  private <U extends Comparable<? super U>> Job<int[]> rankJob(Collection<? extends K> items,
      List<? super U> others) {
    List<? extends K> source = Items.indexed(items);
    int[] results = new int[source.size()];
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.<U>rank(source.get(i), others);
      }
    });
  }

  /**
   * Calls {@link Box#rank} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  <U extends Comparable<? super U>> Stream<Integer> rankEach(Iterable<? extends K> items,
      List<? super U> others) {
    return engine.each(items, item -> target.<U>rank(item, others));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  <U extends Comparable<? super U>> Stream<Integer> rankEach(Stream<? extends K> items,
      List<? super U> others) {
    return engine.each(items, item -> target.<U>rank(item, others));
  }

  /**
   * Calls {@link Box#rank} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  <U extends Comparable<? super U>> Stream<Integer> rankUnordered(Iterable<? extends K> items,
      List<? super U> others) {
    return engine.unordered(items, item -> target.<U>rank(item, others));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  <U extends Comparable<? super U>> Stream<Integer> rankUnordered(Stream<? extends K> items,
      List<? super U> others) {
    return engine.unordered(items, item -> target.<U>rank(item, others));
  }

  /**
   * Calls {@link Box#rank} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  <U extends Comparable<? super U>> List<Outcome<Integer>> rankOutcomes(
      Collection<? extends K> items, List<? super U> others) throws InterruptedException {
    List<? extends K> source = Items.indexed(items);
    List<Outcome<Integer>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.<U>rank(source.get(i), others)));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder<K extends Comparable<K>> extends PoolBuilder<BoxPool<K>, Builder<K>> {
    private final Box<K> target;

    private Builder(Box<K> target) {
      super(BoxPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public BoxPool<K> build() {
      return new BoxPool<>(target, engines());
    }

    private BoxPool<K> sequential() {
      return new BoxPool<>(target, sequentialEngines());
    }
  }
}
