package dev.latchwork.pools;

import dev.latchwork.pools.engine.Call;
import dev.latchwork.pools.engine.Chunk;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Step;
import dev.latchwork.pools.engine.Workers;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Maps methods of {@link FarJobs} over many items in parallel. */
final class FarJobsPool<T extends Serializable, R extends Serializable> extends Pool {
  private final FarJobs<T, R> target;
  private final Engine engine;

  /** Sends items to a cluster, or runs them here if no cluster is set. */
  private final Engine cluster;

  private FarJobsPool(FarJobs<T, R> target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
    this.cluster = engines.cpuCluster();
  }

  /** Opens a pool with as many threads as there are cores. */
  static <T extends Serializable, R extends Serializable> FarJobsPool<T, R> open(
      FarJobs<T, R> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static <T extends Serializable, R extends Serializable> FarJobsPool<T, R> open(
      FarJobs<T, R> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static <T extends Serializable, R extends Serializable> FarJobsPool<T, R> sequential(
      FarJobs<T, R> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static <T extends Serializable, R extends Serializable> Builder<T, R> builder(
      FarJobs<T, R> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link FarJobs#compute} for each item, in parallel. The results are in the order of the
   * items. The first failure stops the other items and is thrown.
   */
  List<R> computeAll(Collection<? extends T> items) throws IOException, InterruptedException {
    return cluster.map(computeJob(items));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<List<R>> computeAllAsync(Collection<? extends T> items) {
    return cluster.submit(computeJob(new ArrayList<>(items)));
  }

  /** Calls {@link FarJobs#compute} on a thread of the pool, without waiting. */
  Future<R> computeAsync(T item_) {
    return cluster.submit(item_, computeCall());
  }

  private Job<List<R>> computeJob(Collection<? extends T> items) {
    List<? extends T> source = Items.indexed(items);
    List<R> results = Items.slots(source.size());
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results.set(i, target.compute(source.get(i)));
          }
        };
    Step there =
        range -> range.send(() -> new ComputeChunk<>(target, range.of(source::get)), results::set);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  private Call<T, R> computeCall() {
    if (cluster.sends()) {
      return item -> cluster.send(new ComputeChunk<>(target, Items.one(item)));
    }
    return item -> target.compute(item);
  }

  /**
   * Calls {@link FarJobs#compute} in parallel. The stream yields the results in the order of the
   * items. Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism. Closing the stream
   * cancels the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<R> computeEach(Iterable<? extends T> items) {
    return cluster.each(items, computeCall());
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<R> computeEach(Stream<? extends T> items) {
    return cluster.each(items, computeCall());
  }

  /**
   * Calls {@link FarJobs#compute} in parallel. The stream yields the results as they become
   * available. Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism. Closing the stream
   * cancels the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<R> computeUnordered(Iterable<? extends T> items) {
    return cluster.unordered(items, computeCall());
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<R> computeUnordered(Stream<? extends T> items) {
    return cluster.unordered(items, computeCall());
  }

  /**
   * Calls {@link FarJobs#compute} for each item, in parallel. A failure does not stop the other
   * items. The outcomes are in the order of the items.
   */
  List<Outcome<R>> computeOutcomes(Collection<? extends T> items) throws InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<R>> outcomes = Items.slots(source.size());
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            outcomes.set(i, Outcome.succeeded(i, target.compute(source.get(i))));
          }
        };
    Step there =
        range ->
            range.send(
                () -> new ComputeChunk<>(target, range.of(source::get)),
                (i, result) -> outcomes.set(i, Outcome.succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link FarJobs#measure} for each item, in parallel. The results are in the order of the
   * items. The first failure stops the other items and is thrown.
   */
  long[] measureAll(Collection<Integer> items, int factor)
      throws IOException, InterruptedException {
    return cluster.map(measureJob(items, factor));
  }

  /**
   * Calls {@link FarJobs#measure} for each item, in parallel. The results are in the order of the
   * items. The first failure stops the other items and is thrown.
   */
  long[] measureAll(int[] items, int factor) throws IOException, InterruptedException {
    return cluster.map(measureJob(items, factor));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<long[]> measureAllAsync(Collection<Integer> items, int factor) {
    return cluster.submit(measureJob(new ArrayList<>(items), factor));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<long[]> measureAllAsync(int[] items, int factor) {
    return cluster.submit(measureJob(items.clone(), factor));
  }

  /** Calls {@link FarJobs#measure} on a thread of the pool, without waiting. */
  Future<Long> measureAsync(int item_, int factor) {
    return cluster.submit(item_, measureCall(factor));
  }

  private Job<long[]> measureJob(Collection<Integer> items, int factor) {
    List<Integer> source = Items.indexed(items);
    long[] results = new long[source.size()];
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results[i] = target.measure(source.get(i), factor);
          }
        };
    Step there =
        range ->
            range.send(
                () -> new MeasureChunk<>(target, range.of(source::get), factor),
                (i, result) -> results[i] = result);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  private Job<long[]> measureJob(int[] items, int factor) {
    long[] results = new long[items.length];
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results[i] = target.measure(items[i], factor);
          }
        };
    Step there =
        range ->
            range.send(
                () -> new MeasureChunk<>(target, range.of(i -> items[i]), factor),
                (i, result) -> results[i] = result);
    Step step = cluster.sends() ? there : here;
    return new Job<>(items.length, results, step);
  }

  private Call<Integer, Long> measureCall(int factor) {
    if (cluster.sends()) {
      return item -> cluster.send(new MeasureChunk<>(target, Items.one(item), factor));
    }
    return item -> target.measure(item, factor);
  }

  /**
   * Calls {@link FarJobs#measure} in parallel. The stream yields the results in the order of the
   * items. Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism. Closing the stream
   * cancels the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<Long> measureEach(Iterable<Integer> items, int factor) {
    return cluster.each(items, measureCall(factor));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<Long> measureEach(Stream<Integer> items, int factor) {
    return cluster.each(items, measureCall(factor));
  }

  /**
   * Calls {@link FarJobs#measure} in parallel. The stream yields the results as they become
   * available. Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism. Closing the stream
   * cancels the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<Long> measureUnordered(Iterable<Integer> items, int factor) {
    return cluster.unordered(items, measureCall(factor));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<Long> measureUnordered(Stream<Integer> items, int factor) {
    return cluster.unordered(items, measureCall(factor));
  }

  /**
   * Calls {@link FarJobs#measure} for each item, in parallel. A failure does not stop the other
   * items. The outcomes are in the order of the items.
   */
  List<Outcome<Long>> measureOutcomes(Collection<Integer> items, int factor)
      throws InterruptedException {
    List<Integer> source = Items.indexed(items);
    List<Outcome<Long>> outcomes = Items.slots(source.size());
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            outcomes.set(i, Outcome.succeeded(i, target.measure(source.get(i), factor)));
          }
        };
    Step there =
        range ->
            range.send(
                () -> new MeasureChunk<>(target, range.of(source::get), factor),
                (i, result) -> outcomes.set(i, Outcome.succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link FarJobs#pair} for each item, in parallel. The results are in the order of the
   * items. The first failure stops the other items and is thrown.
   */
  List<String> pairAll(Collection<? extends T> items, int second)
      throws IOException, InterruptedException {
    return cluster.map(pairJob(items, second));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<List<String>> pairAllAsync(Collection<? extends T> items, int second) {
    return cluster.submit(pairJob(new ArrayList<>(items), second));
  }

  /** Calls {@link FarJobs#pair} on a thread of the pool, without waiting. */
  Future<String> pairAsync(T first, int second) {
    return cluster.submit(first, pairCall(second));
  }

  private Job<List<String>> pairJob(Collection<? extends T> items, int second) {
    List<? extends T> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results.set(i, target.pair(source.get(i), second));
          }
        };
    Step there =
        range ->
            range.send(() -> new PairChunk<>(target, range.of(source::get), second), results::set);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  private Call<T, String> pairCall(int second) {
    if (cluster.sends()) {
      return item -> cluster.send(new PairChunk<>(target, Items.one(item), second));
    }
    return item -> target.pair(item, second);
  }

  /**
   * Calls {@link FarJobs#pair} in parallel. The stream yields the results in the order of the
   * items. Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism. Closing the stream
   * cancels the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<String> pairEach(Iterable<? extends T> items, int second) {
    return cluster.each(items, pairCall(second));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<String> pairEach(Stream<? extends T> items, int second) {
    return cluster.each(items, pairCall(second));
  }

  /**
   * Calls {@link FarJobs#pair} in parallel. The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items whose
   * results have not been taken yet is at most the pool's parallelism. Closing the stream cancels
   * the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<String> pairUnordered(Iterable<? extends T> items, int second) {
    return cluster.unordered(items, pairCall(second));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<String> pairUnordered(Stream<? extends T> items, int second) {
    return cluster.unordered(items, pairCall(second));
  }

  /**
   * Calls {@link FarJobs#pair} for each item, in parallel. A failure does not stop the other items.
   * The outcomes are in the order of the items.
   */
  List<Outcome<String>> pairOutcomes(Collection<? extends T> items, int second)
      throws InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<String>> outcomes = Items.slots(source.size());
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            outcomes.set(i, Outcome.succeeded(i, target.pair(source.get(i), second)));
          }
        };
    Step there =
        range ->
            range.send(
                () -> new PairChunk<>(target, range.of(source::get), second),
                (i, result) -> outcomes.set(i, Outcome.succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link FarJobs#pair} in parallel, with one item of each list per call. The results are in
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
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results.set(i, target.pair(first.get(i), second.get(i)));
          }
        };
    Step there =
        range ->
            range.send(
                () -> new PairZipChunk<>(target, range.of(first::get), range.of(second::get)),
                results::set);
    Step step = cluster.sends() ? there : here;
    return cluster.map(new Job<>(size, results, step));
  }

  /**
   * Calls {@link FarJobs#visit} for each item, in parallel. The first failure stops the other items
   * and is thrown.
   */
  void visitAll(Collection<? extends T> items) throws IOException, InterruptedException {
    cluster.map(visitJob(items));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<Void> visitAllAsync(Collection<? extends T> items) {
    return cluster.submit(visitJob(new ArrayList<>(items)));
  }

  /** Calls {@link FarJobs#visit} on a thread of the pool, without waiting. */
  Future<Void> visitAsync(T item_) {
    return cluster.submit(item_, visitCall());
  }

  private Job<Void> visitJob(Collection<? extends T> items) {
    List<? extends T> source = Items.indexed(items);
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            target.visit(source.get(i));
          }
        };
    Step there =
        range ->
            range.send(() -> new VisitChunk<>(target, range.of(source::get)), (i, result) -> {});
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), null, step);
  }

  private Call<T, Void> visitCall() {
    if (cluster.sends()) {
      return item -> cluster.send(new VisitChunk<>(target, Items.one(item)));
    }
    return item -> {
      target.visit(item);
      return null;
    };
  }

  /**
   * Calls {@link FarJobs#visit} for each item, in parallel. A failure does not stop the other
   * items. The outcomes are in the order of the items.
   */
  List<Outcome<Void>> visitOutcomes(Collection<? extends T> items) throws InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<Void>> outcomes = Items.slots(source.size());
    Step here =
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            target.visit(source.get(i));
            outcomes.set(i, Outcome.succeeded(i, null));
          }
        };
    Step there =
        range ->
            range.send(
                () -> new VisitChunk<>(target, range.of(source::get)),
                (i, result) -> outcomes.set(i, Outcome.succeeded(i, null)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link FarJobs#stay} for each item, in parallel. The results are in the order of the
   * items. The first failure stops the other items and is thrown.
   */
  List<R> stayAll(Collection<? extends T> items) throws IOException, InterruptedException {
    return engine.map(stayJob(items));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  Future<List<R>> stayAllAsync(Collection<? extends T> items) {
    return engine.submit(stayJob(new ArrayList<>(items)));
  }

  /** Calls {@link FarJobs#stay} on a thread of the pool, without waiting. */
  Future<R> stayAsync(T item_) {
    return engine.submit(item_, item -> target.stay(item));
  }

  private Job<List<R>> stayJob(Collection<? extends T> items) {
    List<? extends T> source = Items.indexed(items);
    List<R> results = Items.slots(source.size());
    return new Job<>(
        source.size(),
        results,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            results.set(i, target.stay(source.get(i)));
          }
        });
  }

  /**
   * Calls {@link FarJobs#stay} in parallel. The stream yields the results in the order of the
   * items. Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism. Closing the stream
   * cancels the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<R> stayEach(Iterable<? extends T> items) {
    return engine.each(items, item -> target.stay(item));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<R> stayEach(Stream<? extends T> items) {
    return engine.each(items, item -> target.stay(item));
  }

  /**
   * Calls {@link FarJobs#stay} in parallel. The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items whose
   * results have not been taken yet is at most the pool's parallelism. Closing the stream cancels
   * the remaining items. A checked exception is thrown as the cause of a {@link
   * java.util.concurrent.CompletionException}.
   */
  Stream<R> stayUnordered(Iterable<? extends T> items) {
    return engine.unordered(items, item -> target.stay(item));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  Stream<R> stayUnordered(Stream<? extends T> items) {
    return engine.unordered(items, item -> target.stay(item));
  }

  /**
   * Calls {@link FarJobs#stay} for each item, in parallel. A failure does not stop the other items.
   * The outcomes are in the order of the items.
   */
  List<Outcome<R>> stayOutcomes(Collection<? extends T> items) throws InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<R>> outcomes = Items.slots(source.size());
    return engine.outcomes(
        outcomes,
        range -> {
          for (int i = range.first(); range.covers(i); i++) {
            outcomes.set(i, Outcome.succeeded(i, target.stay(source.get(i))));
          }
        },
        Outcome::failed);
  }

  /** Items for {@link FarJobs#compute} that are sent to a cluster together. */
  private static final class ComputeChunk<T extends Serializable, R extends Serializable>
      extends Chunk<R> {
    private static final long serialVersionUID = 1;

    private final FarJobs<T, R> target;
    private final ArrayList<T> items;

    private ComputeChunk(FarJobs<T, R> target, ArrayList<T> items) {
      super("FarJobs.compute");
      this.target = target;
      this.items = items;
    }

    @Override
    protected int size() {
      return items.size();
    }

    @Override
    protected Object item(int i) {
      return items.get(i);
    }

    @Override
    protected R at(int i) throws IOException, InterruptedException {
      return target.compute(items.get(i));
    }
  }

  /** Items for {@link FarJobs#measure} that are sent to a cluster together. */
  private static final class MeasureChunk<T extends Serializable, R extends Serializable>
      extends Chunk<Long> {
    private static final long serialVersionUID = 1;

    private final FarJobs<T, R> target;
    private final ArrayList<Integer> items;
    private final int factor;

    private MeasureChunk(FarJobs<T, R> target, ArrayList<Integer> items, int factor) {
      super("FarJobs.measure");
      this.target = target;
      this.items = items;
      this.factor = factor;
    }

    @Override
    protected int size() {
      return items.size();
    }

    @Override
    protected Object item(int i) {
      return items.get(i);
    }

    @Override
    protected Long at(int i) throws IOException, InterruptedException {
      return target.measure(items.get(i), factor);
    }
  }

  /** Items for {@link FarJobs#pair} that are sent to a cluster together. */
  private static final class PairChunk<T extends Serializable, R extends Serializable>
      extends Chunk<String> {
    private static final long serialVersionUID = 1;

    private final FarJobs<T, R> target;
    private final ArrayList<T> items;
    private final int second;

    private PairChunk(FarJobs<T, R> target, ArrayList<T> items, int second) {
      super("FarJobs.pair");
      this.target = target;
      this.items = items;
      this.second = second;
    }

    @Override
    protected int size() {
      return items.size();
    }

    @Override
    protected Object item(int i) {
      return items.get(i);
    }

    @Override
    protected String at(int i) throws IOException, InterruptedException {
      return target.pair(items.get(i), second);
    }
  }

  /** Items for {@link FarJobs#pair} that are sent to a cluster together. */
  private static final class PairZipChunk<T extends Serializable, R extends Serializable>
      extends Chunk<String> {
    private static final long serialVersionUID = 1;

    private final FarJobs<T, R> target;
    private final ArrayList<T> first;
    private final ArrayList<Integer> second;

    private PairZipChunk(FarJobs<T, R> target, ArrayList<T> first, ArrayList<Integer> second) {
      super("FarJobs.pair");
      this.target = target;
      this.first = first;
      this.second = second;
    }

    @Override
    protected int size() {
      return first.size();
    }

    @Override
    protected Object item(int i) {
      return Arrays.asList(first.get(i), second.get(i));
    }

    @Override
    protected String at(int i) throws IOException, InterruptedException {
      return target.pair(first.get(i), second.get(i));
    }
  }

  /** Items for {@link FarJobs#visit} that are sent to a cluster together. */
  private static final class VisitChunk<T extends Serializable, R extends Serializable>
      extends Chunk<Void> {
    private static final long serialVersionUID = 1;

    private final FarJobs<T, R> target;
    private final ArrayList<T> items;

    private VisitChunk(FarJobs<T, R> target, ArrayList<T> items) {
      super("FarJobs.visit");
      this.target = target;
      this.items = items;
    }

    @Override
    protected int size() {
      return items.size();
    }

    @Override
    protected Object item(int i) {
      return items.get(i);
    }

    @Override
    protected Void at(int i) throws IOException, InterruptedException {
      target.visit(items.get(i));
      return null;
    }
  }

  /** Builds a pool with options. */
  static final class Builder<T extends Serializable, R extends Serializable>
      extends PoolBuilder<FarJobsPool<T, R>, Builder<T, R>> {
    private final FarJobs<T, R> target;

    private Builder(FarJobs<T, R> target) {
      super(FarJobsPool.class, Workers.cpu());
      this.target = target;
    }

    /**
     * Sets an executor that runs tasks on other machines, for the items of {@link FarJobs#compute},
     * {@link FarJobs#measure}, {@link FarJobs#pair} and {@link FarJobs#visit}. If the executor
     * refuses a task, fails on it or does not answer, the task is sent again. The pool never shuts
     * the executor down.
     */
    Builder<T, R> cluster(ExecutorService cluster) {
      return sendTo(cluster);
    }

    @Override
    public FarJobsPool<T, R> build() {
      return new FarJobsPool<>(target, engines());
    }

    private FarJobsPool<T, R> sequential() {
      return new FarJobsPool<>(target, sequentialEngines());
    }
  }
}
