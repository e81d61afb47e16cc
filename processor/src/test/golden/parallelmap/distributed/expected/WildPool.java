package text;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Call;
import dev.latchwork.pools.engine.Chunk;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Step;
import dev.latchwork.pools.engine.Workers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Wild} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class WildPool extends Pool {
  /** Sends items to a cluster, or runs them here if no cluster is set. */
  private final Engine cluster;

  private WildPool(Engines engines) {
    super(engines);
    this.cluster = engines.cpuCluster();
  }

  /** Opens a pool with as many threads as there are cores. */
  static WildPool open() {
    return builder().build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static WildPool open(int parallelism) {
    return builder().parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static WildPool sequential() {
    return builder().sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Calls {@link Wild#halves} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  <T extends Number> List<ArrayList<? extends T>> halvesAll(Collection<? extends String> items)
      throws InterruptedException {
    return cluster.map(this.<T>halvesJob(items));
  }

  /**
   * Calls {@link Wild#halves} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  <T extends Number> Future<List<ArrayList<? extends T>>> halvesAllAsync(
      Collection<? extends String> items) {
    return cluster.submit(this.<T>halvesJob(new ArrayList<>(items)));
  }

  /** Calls {@link Wild#halves} for one item, without waiting. */
  <T extends Number> Future<ArrayList<? extends T>> halvesAsync(String text) {
    return cluster.submit(text, this.<T>halvesCall());
  }

  private <T extends Number> Job<List<ArrayList<? extends T>>> halvesJob(
      Collection<? extends String> items) {
    List<? extends String> source = Items.indexed(items);
    List<ArrayList<? extends T>> results = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Wild.<T>halves(source.get(i)));
      }
    };
    Step there = range -> range.send(
        () -> new HalvesChunk<T>(range.of(source::get)),
        results::set);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  private <T extends Number> Call<String, ArrayList<? extends T>> halvesCall() {
    if (cluster.sends()) {
      return item -> cluster.send(
          new HalvesChunk<T>(Items.one(item)));
    }
    return item -> Wild.<T>halves(item);
  }

  /**
   * Calls {@link Wild#halves} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  <T extends Number> Stream<ArrayList<? extends T>> halvesEach(Iterable<? extends String> items) {
    return cluster.each(items, this.<T>halvesCall());
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  <T extends Number> Stream<ArrayList<? extends T>> halvesEach(Stream<? extends String> items) {
    return cluster.each(items, this.<T>halvesCall());
  }

  /**
   * Calls {@link Wild#halves} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  <T extends Number> Stream<ArrayList<? extends T>> halvesUnordered(
      Iterable<? extends String> items) {
    return cluster.unordered(items, this.<T>halvesCall());
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  <T extends Number> Stream<ArrayList<? extends T>> halvesUnordered(
      Stream<? extends String> items) {
    return cluster.unordered(items, this.<T>halvesCall());
  }

  /**
   * Calls {@link Wild#halves} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  <T extends Number> List<Outcome<ArrayList<? extends T>>> halvesOutcomes(
      Collection<? extends String> items) throws InterruptedException {
    List<? extends String> source = Items.indexed(items);
    List<Outcome<ArrayList<? extends T>>> outcomes = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, Wild.<T>halves(source.get(i))));
      }
    };
    Step there = range -> range.send(
        () -> new HalvesChunk<T>(range.of(source::get)),
        (i, result) -> outcomes.set(i, Outcome.<ArrayList<? extends T>>succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link Wild#length} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  @Deprecated
  int[] lengthAll(Collection<? extends String> items) throws InterruptedException {
    return cluster.map(lengthJob(items));
  }

  /**
   * Calls {@link Wild#length} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  @Deprecated
  Future<int[]> lengthAllAsync(Collection<? extends String> items) {
    return cluster.submit(lengthJob(new ArrayList<>(items)));
  }

  /** Calls {@link Wild#length} for one item, without waiting. */
  @Deprecated
  Future<Integer> lengthAsync(String text) {
    return cluster.submit(text, lengthCall());
  }

  @Deprecated
  private Job<int[]> lengthJob(Collection<? extends String> items) {
    List<? extends String> source = Items.indexed(items);
    int[] results = new int[source.size()];
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Wild.length(source.get(i));
      }
    };
    Step there = range -> range.send(
        () -> new LengthChunk(range.of(source::get)),
        (i, result) -> results[i] = result);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  @Deprecated
  private Call<String, Integer> lengthCall() {
    if (cluster.sends()) {
      return item -> cluster.send(
          new LengthChunk(Items.one(item)));
    }
    return item -> Wild.length(item);
  }

  /**
   * Calls {@link Wild#length} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @Deprecated
  Stream<Integer> lengthEach(Iterable<? extends String> items) {
    return cluster.each(items, lengthCall());
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @Deprecated
  Stream<Integer> lengthEach(Stream<? extends String> items) {
    return cluster.each(items, lengthCall());
  }

  /**
   * Calls {@link Wild#length} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @Deprecated
  Stream<Integer> lengthUnordered(Iterable<? extends String> items) {
    return cluster.unordered(items, lengthCall());
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @Deprecated
  Stream<Integer> lengthUnordered(Stream<? extends String> items) {
    return cluster.unordered(items, lengthCall());
  }

  /**
   * Calls {@link Wild#length} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  @Deprecated
  List<Outcome<Integer>> lengthOutcomes(Collection<? extends String> items) throws
      InterruptedException {
    List<? extends String> source = Items.indexed(items);
    List<Outcome<Integer>> outcomes = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, Wild.length(source.get(i))));
      }
    };
    Step there = range -> range.send(
        () -> new LengthChunk(range.of(source::get)),
        (i, result) -> outcomes.set(i, Outcome.succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link Wild#failure} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  <V extends Exception> List<V> failureAll(Collection<? extends String> items) throws
      InterruptedException {
    return cluster.map(this.<V>failureJob(items));
  }

  private <V extends Exception> Job<List<V>> failureJob(Collection<? extends String> items) {
    List<? extends String> source = Items.indexed(items);
    List<V> results = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Wild.<V>failure(source.get(i)));
      }
    };
    Step there = range -> range.send(
        () -> new FailureChunk<V>(range.of(source::get)),
        results::set);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  /**
   * Calls {@link Wild#causes} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  <X extends Throwable> List<ArrayList<ArrayList<X>>> causesAll(Collection<? extends X> items)
      throws InterruptedException {
    return cluster.map(causesJob(items));
  }

  private <X extends Throwable> Job<List<ArrayList<ArrayList<X>>>> causesJob(
      Collection<? extends X> items) {
    List<? extends X> source = Items.indexed(items);
    List<ArrayList<ArrayList<X>>> results = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Wild.<X>causes(source.get(i)));
      }
    };
    Step there = range -> range.send(
        () -> new CausesChunk<X>(range.of(source::get)),
        results::set);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  /** Items for {@link Wild#halves} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class HalvesChunk<T extends Number> extends Chunk<ArrayList<? extends T>> {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> items;

    private HalvesChunk(ArrayList<String> items) {
      super("Wild.halves");
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
    protected ArrayList<? extends T> at(int i) {
      return Wild.<T>halves(items.get(i));
    }
  }

  /** Items for {@link Wild#length} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class LengthChunk extends Chunk<Integer> {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> items;

    private LengthChunk(ArrayList<String> items) {
      super("Wild.length");
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
    @SuppressWarnings("deprecation")
    protected Integer at(int i) {
      return Wild.length(items.get(i));
    }
  }

  /** Items for {@link Wild#failure} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class FailureChunk<V extends Exception> extends Chunk<V> {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> items;

    private FailureChunk(ArrayList<String> items) {
      super("Wild.failure");
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
    protected V at(int i) {
      return Wild.<V>failure(items.get(i));
    }
  }

  /** Items for {@link Wild#causes} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class CausesChunk<X extends Throwable> extends Chunk<ArrayList<ArrayList<X>>> {
    private static final long serialVersionUID = 1;

    private final ArrayList<X> items;

    private CausesChunk(ArrayList<X> items) {
      super("Wild.causes");
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
    protected ArrayList<ArrayList<X>> at(int i) {
      return Wild.<X>causes(items.get(i));
    }
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<WildPool, Builder> {
    private Builder() {
      super(WildPool.class, Workers.cpu());
    }

    /**
     * Sets an executor that runs tasks on other machines, for the items of
     * {@link Wild#halves}, {@link Wild#length}, {@link Wild#failure} and {@link Wild#causes}.
     * If the executor refuses a task, fails on it or does not answer, the task is sent again,
     * a limited number of times.
     * The pool never shuts the executor down.
     */
    Builder cluster(ExecutorService cluster) {
      return sendTo(cluster);
    }

    @Override
    public WildPool build() {
      return new WildPool(engines());
    }

    private WildPool sequential() {
      return new WildPool(sequentialEngines());
    }
  }
}
