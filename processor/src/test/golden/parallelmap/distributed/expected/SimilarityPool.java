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
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Similarity} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class SimilarityPool extends Pool {
  private final Similarity target;
  private final Engine io;

  /** Sends items to a cluster, or runs them here if no cluster is set. */
  private final Engine cluster;

  private SimilarityPool(Similarity target, Engines engines) {
    super(engines);
    this.target = target;
    this.io = engines.io();
    this.cluster = engines.cpuCluster();
  }

  /** Opens a pool with as many threads as there are cores, and up to 64 threads for IO. */
  public static SimilarityPool open(Similarity target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work, and as many for IO.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  public static SimilarityPool open(Similarity target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  public static SimilarityPool sequential(Similarity target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  public static Builder builder(Similarity target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Similarity#compare} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public double[] compareAll(Collection<? extends Similarity.Pair> items, Set<String> ignored)
      throws IOException, InterruptedException {
    return cluster.map(compareJob(items, ignored));
  }

  /**
   * Calls {@link Similarity#compare} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  public Future<double[]> compareAllAsync(Collection<? extends Similarity.Pair> items,
      Set<String> ignored) {
    return cluster.submit(compareJob(new ArrayList<>(items), ignored));
  }

  /** Calls {@link Similarity#compare} for one item, without waiting. */
  public Future<Double> compareAsync(Similarity.Pair pair, Set<String> ignored) {
    return cluster.submit(pair, compareCall(ignored));
  }

  private Job<double[]> compareJob(Collection<? extends Similarity.Pair> items,
      Set<String> ignored) {
    List<? extends Similarity.Pair> source = Items.indexed(items);
    double[] results = new double[source.size()];
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.compare(source.get(i), ignored);
      }
    };
    Step there = range -> range.send(
        () -> new CompareChunk(target, range.of(source::get), ignored),
        (i, result) -> results[i] = result);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  private Call<Similarity.Pair, Double> compareCall(Set<String> ignored) {
    if (cluster.sends()) {
      return item -> cluster.send(
          new CompareChunk(target, Items.one(item), ignored));
    }
    return item -> target.compare(item, ignored);
  }

  /**
   * Calls {@link Similarity#compare} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Double> compareEach(Iterable<? extends Similarity.Pair> items,
      Set<String> ignored) {
    return cluster.each(items, compareCall(ignored));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<Double> compareEach(Stream<? extends Similarity.Pair> items, Set<String> ignored) {
    return cluster.each(items, compareCall(ignored));
  }

  /**
   * Calls {@link Similarity#compare} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Double> compareUnordered(Iterable<? extends Similarity.Pair> items,
      Set<String> ignored) {
    return cluster.unordered(items, compareCall(ignored));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<Double> compareUnordered(Stream<? extends Similarity.Pair> items,
      Set<String> ignored) {
    return cluster.unordered(items, compareCall(ignored));
  }

  /**
   * Calls {@link Similarity#compare} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<Double>> compareOutcomes(Collection<? extends Similarity.Pair> items,
      Set<String> ignored) throws InterruptedException {
    List<? extends Similarity.Pair> source = Items.indexed(items);
    List<Outcome<Double>> outcomes = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.compare(source.get(i), ignored)));
      }
    };
    Step there = range -> range.send(
        () -> new CompareChunk(target, range.of(source::get), ignored),
        (i, result) -> outcomes.set(i, Outcome.succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link Similarity#distance} in parallel, with one item of each list per call.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  public int[] distanceZip(List<? extends String> range_Items, List<? extends String> pairsItems)
      throws InterruptedException {
    List<? extends String> range_ = Items.indexed(range_Items);
    List<? extends String> pairs = Items.indexed(pairsItems);
    int size = Items.sameSize(range_, pairs);
    int[] results = new int[size];
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.distance(range_.get(i), pairs.get(i));
      }
    };
    Step there = range -> range.send(
        () -> new DistanceZipChunk(target, range.of(range_::get), range.of(pairs::get)),
        (i, result) -> results[i] = result);
    Step step = cluster.sends() ? there : here;
    return cluster.map(new Job<>(size, results, step));
  }

  /**
   * Calls {@link Similarity#warmUp} for each item, in parallel.
   * The first failure stops the other items and is thrown.
   */
  public void warmUpAll(Collection<? extends String> items) throws InterruptedException {
    cluster.map(warmUpJob(items));
  }

  private Job<Void> warmUpJob(Collection<? extends String> items) {
    List<? extends String> source = Items.indexed(items);
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.warmUp(source.get(i));
      }
    };
    Step there = range -> range.send(
        () -> new WarmUpChunk(target, range.of(source::get)),
        (i, result) -> { });
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), null, step);
  }

  /**
   * Calls {@link Similarity#store} for each item, in parallel.
   * The first failure stops the other items and is thrown.
   */
  void storeAll(Collection<? extends Path> items) throws IOException, InterruptedException {
    io.map(storeJob(items));
  }

  private Job<Void> storeJob(Collection<? extends Path> items) {
    List<? extends Path> source = Items.indexed(items);
    return new Job<>(source.size(), null, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.store(source.get(i));
      }
    });
  }

  /** Items for {@link Similarity#compare} that are sent to a cluster together. */
  @LatchworkGenerated
  @SuppressWarnings("serial")
  private static final class CompareChunk extends Chunk<Double> {
    private static final long serialVersionUID = 1;

    private final Similarity target;
    private final ArrayList<Similarity.Pair> items;
    private final Set<String> ignored;

    private CompareChunk(Similarity target, ArrayList<Similarity.Pair> items, Set<String> ignored) {
      super("Similarity.compare");
      this.target = target;
      this.items = items;
      this.ignored = ignored;
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
    protected Double at(int i) throws IOException {
      return target.compare(items.get(i), ignored);
    }
  }

  /** Items for {@link Similarity#distance} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class DistanceZipChunk extends Chunk<Integer> {
    private static final long serialVersionUID = 1;

    private final Similarity target;
    private final ArrayList<String> range_;
    private final ArrayList<String> pairs;

    private DistanceZipChunk(Similarity target, ArrayList<String> range_, ArrayList<String> pairs) {
      super("Similarity.distance");
      this.target = target;
      this.range_ = range_;
      this.pairs = pairs;
    }

    @Override
    protected int size() {
      return range_.size();
    }

    @Override
    protected Object item(int i) {
      return Arrays.asList(range_.get(i), pairs.get(i));
    }

    @Override
    protected Integer at(int i) {
      return target.distance(range_.get(i), pairs.get(i));
    }
  }

  /** Items for {@link Similarity#warmUp} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class WarmUpChunk extends Chunk<Void> {
    private static final long serialVersionUID = 1;

    private final Similarity target;
    private final ArrayList<String> items;

    private WarmUpChunk(Similarity target, ArrayList<String> items) {
      super("Similarity.warmUp");
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
    protected Void at(int i) {
      target.warmUp(items.get(i));
      return null;
    }
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  public static final class Builder extends PoolBuilder<SimilarityPool, Builder> {
    private final Similarity target;

    private Builder(Similarity target) {
      super(SimilarityPool.class, Workers.cpu(), Workers.io());
      this.target = target;
    }

    /**
     * Sets an executor that runs tasks on other machines, for the items of
     * {@link Similarity#compare}, {@link Similarity#distance} and {@link Similarity#warmUp}.
     * If the executor refuses a task, fails on it or does not answer, the task is sent again,
     * a limited number of times.
     * The pool never shuts the executor down.
     */
    public Builder cluster(ExecutorService cluster) {
      return sendTo(cluster);
    }

    @Override
    public SimilarityPool build() {
      return new SimilarityPool(target, engines());
    }

    private SimilarityPool sequential() {
      return new SimilarityPool(target, sequentialEngines());
    }
  }
}
