package dev.latchwork.pools;

import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Maps methods of {@link Jobs} over many items in parallel. */
final class JobsPool<T, R> extends Pool {
  private final Jobs<T, R> target;
  private final Engine cpu;
  private final Engine io;

  private JobsPool(Jobs<T, R> target, Engines engines) {
    super(engines);
    this.target = target;
    this.cpu = engines.cpu();
    this.io = engines.io();
  }

  /** Opens a pool with as many threads as there are cores, and up to 64 threads for IO. */
  static <T, R> JobsPool<T, R> open(Jobs<T, R> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work, and as many for IO.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static <T, R> JobsPool<T, R> open(Jobs<T, R> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static <T, R> JobsPool<T, R> sequential(Jobs<T, R> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static <T, R> Builder<T, R> builder(Jobs<T, R> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Jobs#compute} for each item, in parallel. The results are in the order of the
   * items. The first failure stops the other items and is thrown.
   */
  List<R> computeAll(Collection<? extends T> items) throws IOException, InterruptedException {
    return cpu.map(computeJob(items));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<List<R>> computeAllAsync(Collection<? extends T> items) {
    return cpu.submit(computeJob(new ArrayList<>(items)));
  }

  /** Calls {@link Jobs#compute} on a thread of the pool, without waiting. */
  Future<R> computeAsync(T item_) {
    return cpu.submit(item_, item -> target.compute(item));
  }

  private Job<List<R>> computeJob(Collection<? extends T> items) {
    List<? extends T> source = Items.indexed(items);
    List<R> results = Items.slots(source.size());
    return new Job<>(
        source.size(),
        results,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results.set(i, target.compute(source.get(i)));
          }
        });
  }

  /**
   * Calls {@link Jobs#compute} in parallel. The stream yields the results in the order of the
   * items. Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism. Closing the stream
   * cancels the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<R> computeEach(Iterable<? extends T> items) {
    return cpu.each(items, item -> target.compute(item));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<R> computeEach(Stream<? extends T> items) {
    return cpu.each(items, item -> target.compute(item));
  }

  /**
   * Calls {@link Jobs#compute} in parallel. The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items whose
   * results have not been taken yet is at most the pool's parallelism. Closing the stream cancels
   * the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<R> computeUnordered(Iterable<? extends T> items) {
    return cpu.unordered(items, item -> target.compute(item));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<R> computeUnordered(Stream<? extends T> items) {
    return cpu.unordered(items, item -> target.compute(item));
  }

  /**
   * Calls {@link Jobs#compute} for each item, in parallel. A failure does not stop the other items.
   * The outcomes are in the order of the items.
   */
  List<Outcome<R>> computeOutcomes(Collection<? extends T> items) throws InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<R>> outcomes = Items.slots(source.size());
    return cpu.outcomes(
        outcomes,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            outcomes.set(i, Outcome.succeeded(i, target.compute(source.get(i))));
          }
        },
        Outcome::failed);
  }

  /**
   * Calls {@link Jobs#fetch} for each item, in parallel. The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<R> fetchAll(Collection<? extends T> items) throws IOException, InterruptedException {
    return io.map(fetchJob(items));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<List<R>> fetchAllAsync(Collection<? extends T> items) {
    return io.submit(fetchJob(new ArrayList<>(items)));
  }

  /** Calls {@link Jobs#fetch} on a thread of the pool, without waiting. */
  Future<R> fetchAsync(T item_) {
    return io.submit(item_, item -> target.fetch(item));
  }

  private Job<List<R>> fetchJob(Collection<? extends T> items) {
    List<? extends T> source = Items.indexed(items);
    List<R> results = Items.slots(source.size());
    return new Job<>(
        source.size(),
        results,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results.set(i, target.fetch(source.get(i)));
          }
        });
  }

  /**
   * Calls {@link Jobs#fetch} in parallel. The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items whose
   * results have not been taken yet is at most the pool's parallelism. Closing the stream cancels
   * the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<R> fetchEach(Iterable<? extends T> items) {
    return io.each(items, item -> target.fetch(item));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<R> fetchEach(Stream<? extends T> items) {
    return io.each(items, item -> target.fetch(item));
  }

  /**
   * Calls {@link Jobs#fetch} in parallel. The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items whose
   * results have not been taken yet is at most the pool's parallelism. Closing the stream cancels
   * the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<R> fetchUnordered(Iterable<? extends T> items) {
    return io.unordered(items, item -> target.fetch(item));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<R> fetchUnordered(Stream<? extends T> items) {
    return io.unordered(items, item -> target.fetch(item));
  }

  /**
   * Calls {@link Jobs#fetch} for each item, in parallel. A failure does not stop the other items.
   * The outcomes are in the order of the items.
   */
  List<Outcome<R>> fetchOutcomes(Collection<? extends T> items) throws InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<R>> outcomes = Items.slots(source.size());
    return io.outcomes(
        outcomes,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            outcomes.set(i, Outcome.succeeded(i, target.fetch(source.get(i))));
          }
        },
        Outcome::failed);
  }

  /**
   * Calls {@link Jobs#measure} for each item, in parallel. The results are in the order of the
   * items. The first failure stops the other items and is thrown.
   */
  long[] measureAll(Collection<Integer> items, int factor)
      throws IOException, InterruptedException {
    return cpu.map(measureJob(items, factor));
  }

  /**
   * Calls {@link Jobs#measure} for each item, in parallel. The results are in the order of the
   * items. The first failure stops the other items and is thrown.
   */
  long[] measureAll(int[] items, int factor) throws IOException, InterruptedException {
    return cpu.map(measureJob(items, factor));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<long[]> measureAllAsync(Collection<Integer> items, int factor) {
    return cpu.submit(measureJob(new ArrayList<>(items), factor));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<long[]> measureAllAsync(int[] items, int factor) {
    return cpu.submit(measureJob(items.clone(), factor));
  }

  /** Calls {@link Jobs#measure} on a thread of the pool, without waiting. */
  Future<Long> measureAsync(int item_, int factor) {
    return cpu.submit(item_, item -> target.measure(item, factor));
  }

  private Job<long[]> measureJob(Collection<Integer> items, int factor) {
    List<Integer> source = Items.indexed(items);
    long[] results = new long[source.size()];
    return new Job<>(
        source.size(),
        results,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results[i] = target.measure(source.get(i), factor);
          }
        });
  }

  private Job<long[]> measureJob(int[] items, int factor) {
    long[] results = new long[items.length];
    return new Job<>(
        items.length,
        results,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results[i] = target.measure(items[i], factor);
          }
        });
  }

  /**
   * Calls {@link Jobs#measure} in parallel. The stream yields the results in the order of the
   * items. Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism. Closing the stream
   * cancels the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<Long> measureEach(Iterable<Integer> items, int factor) {
    return cpu.each(items, item -> target.measure(item, factor));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<Long> measureEach(Stream<Integer> items, int factor) {
    return cpu.each(items, item -> target.measure(item, factor));
  }

  /**
   * Calls {@link Jobs#measure} in parallel. The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items whose
   * results have not been taken yet is at most the pool's parallelism. Closing the stream cancels
   * the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<Long> measureUnordered(Iterable<Integer> items, int factor) {
    return cpu.unordered(items, item -> target.measure(item, factor));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<Long> measureUnordered(Stream<Integer> items, int factor) {
    return cpu.unordered(items, item -> target.measure(item, factor));
  }

  /**
   * Calls {@link Jobs#measure} for each item, in parallel. A failure does not stop the other items.
   * The outcomes are in the order of the items.
   */
  List<Outcome<Long>> measureOutcomes(Collection<Integer> items, int factor)
      throws InterruptedException {
    List<Integer> source = Items.indexed(items);
    List<Outcome<Long>> outcomes = Items.slots(source.size());
    return cpu.outcomes(
        outcomes,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            outcomes.set(i, Outcome.succeeded(i, target.measure(source.get(i), factor)));
          }
        },
        Outcome::failed);
  }

  /**
   * Calls {@link Jobs#pair} for each item, in parallel. The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<String> pairAll(Collection<? extends T> items, int second)
      throws IOException, InterruptedException {
    return cpu.map(pairJob(items, second));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<List<String>> pairAllAsync(Collection<? extends T> items, int second) {
    return cpu.submit(pairJob(new ArrayList<>(items), second));
  }

  /** Calls {@link Jobs#pair} on a thread of the pool, without waiting. */
  Future<String> pairAsync(T first, int second) {
    return cpu.submit(first, item -> target.pair(item, second));
  }

  private Job<List<String>> pairJob(Collection<? extends T> items, int second) {
    List<? extends T> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    return new Job<>(
        source.size(),
        results,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results.set(i, target.pair(source.get(i), second));
          }
        });
  }

  /**
   * Calls {@link Jobs#pair} in parallel. The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items whose
   * results have not been taken yet is at most the pool's parallelism. Closing the stream cancels
   * the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<String> pairEach(Iterable<? extends T> items, int second) {
    return cpu.each(items, item -> target.pair(item, second));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<String> pairEach(Stream<? extends T> items, int second) {
    return cpu.each(items, item -> target.pair(item, second));
  }

  /**
   * Calls {@link Jobs#pair} in parallel. The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items whose
   * results have not been taken yet is at most the pool's parallelism. Closing the stream cancels
   * the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<String> pairUnordered(Iterable<? extends T> items, int second) {
    return cpu.unordered(items, item -> target.pair(item, second));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<String> pairUnordered(Stream<? extends T> items, int second) {
    return cpu.unordered(items, item -> target.pair(item, second));
  }

  /**
   * Calls {@link Jobs#pair} for each item, in parallel. A failure does not stop the other items.
   * The outcomes are in the order of the items.
   */
  List<Outcome<String>> pairOutcomes(Collection<? extends T> items, int second)
      throws InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<String>> outcomes = Items.slots(source.size());
    return cpu.outcomes(
        outcomes,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            outcomes.set(i, Outcome.succeeded(i, target.pair(source.get(i), second)));
          }
        },
        Outcome::failed);
  }

  /**
   * Calls {@link Jobs#pair} in parallel, with one item of each list per call. The results are in
   * the order of the items. The first failure stops the other items and is thrown.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  List<String> pairZip(List<? extends T> firstItems, List<Integer> secondItems)
      throws IOException, InterruptedException {
    List<? extends T> first = Items.indexed(firstItems);
    List<Integer> second = Items.indexed(secondItems);
    int size = Items.sameSize(first, second);
    List<String> results = Items.slots(size);
    return cpu.map(
        new Job<>(
            size,
            results,
            range -> {
              for (int i = range.first(); range.covers(i); i++) {
                results.set(i, target.pair(first.get(i), second.get(i)));
              }
            }));
  }

  /**
   * Calls {@link Jobs#visit} for each item, in parallel. The first failure stops the other items
   * and is thrown.
   */
  void visitAll(Collection<? extends T> items) throws IOException, InterruptedException {
    io.map(visitJob(items));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<Void> visitAllAsync(Collection<? extends T> items) {
    return io.submit(visitJob(new ArrayList<>(items)));
  }

  /** Calls {@link Jobs#visit} on a thread of the pool, without waiting. */
  Future<Void> visitAsync(T item_) {
    return io.submit(
        item_,
        item -> {
          target.visit(item);
          return null;
        });
  }

  private Job<Void> visitJob(Collection<? extends T> items) {
    List<? extends T> source = Items.indexed(items);
    return new Job<>(
        source.size(),
        null,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            target.visit(source.get(i));
          }
        });
  }

  /**
   * Calls {@link Jobs#visit} for each item, in parallel. A failure does not stop the other items.
   * The outcomes are in the order of the items.
   */
  List<Outcome<Void>> visitOutcomes(Collection<? extends T> items) throws InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<Void>> outcomes = Items.slots(source.size());
    return io.outcomes(
        outcomes,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            target.visit(source.get(i));
            outcomes.set(i, Outcome.succeeded(i, null));
          }
        },
        Outcome::failed);
  }

  /** Builds a pool with options. */
  static final class Builder<T, R> extends PoolBuilder<JobsPool<T, R>, Builder<T, R>> {
    private final Jobs<T, R> target;

    private Builder(Jobs<T, R> target) {
      super(JobsPool.class, Workers.cpu(), Workers.io());
      this.target = target;
    }

    @Override
    public JobsPool<T, R> build() {
      return new JobsPool<>(target, engines());
    }

    private JobsPool<T, R> sequential() {
      return new JobsPool<>(target, sequentialEngines());
    }
  }
}
