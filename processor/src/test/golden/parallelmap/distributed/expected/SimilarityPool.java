package text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Similarity} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class SimilarityPool implements AutoCloseable {
  private final Similarity target;
  private final SimilarityPoolEngine cpu;
  private final SimilarityPoolEngine io;

  /** Sends items elsewhere, or is the same as {@link #cpu}. */
  private final SimilarityPoolEngine cluster;

  private SimilarityPool(Similarity target, SimilarityPoolEngine cpu, SimilarityPoolEngine io,
      ExecutorService cluster) {
    this.target = target;
    this.cpu = cpu;
    this.io = io;
    this.cluster = cpu.sendingTo(cluster);
  }

  /** Opens a pool with as many threads as there are cores and up to 64 threads that wait. */
  public static SimilarityPool open(Similarity target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with another number of threads that compute and threads that wait.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static SimilarityPool open(Similarity target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** A pool that does everything on the calling thread, for tests. */
  public static SimilarityPool sequential(Similarity target) {
    Builder builder = builder(target);
    builder.cpu = 0;
    builder.io = 0;
    return builder.build();
  }

  /** For a pool with options. */
  public static Builder builder(Similarity target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Similarity#compare} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  public double[] compareAll(Collection<? extends Similarity.Pair> items, Set<String> ignored)
      throws IOException, InterruptedException {
    return cluster.map(compareJob(items, ignored));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  public Future<double[]> compareAllAsync(Collection<? extends Similarity.Pair> items,
      Set<String> ignored) {
    return cluster.submit(compareJob(new ArrayList<>(items), ignored));
  }

  /** Calls {@link Similarity#compare} on a thread of the pool, without waiting. */
  public Future<Double> compareAsync(Similarity.Pair pair, Set<String> ignored) {
    return cluster.submit(pair, compareCall(ignored));
  }

  private SimilarityPoolEngine.Job<double[]> compareJob(Collection<? extends Similarity.Pair> items,
      Set<String> ignored) {
    List<? extends Similarity.Pair> source = SimilarityPoolEngine.indexed(items);
    double[] results = new double[source.size()];
    SimilarityPoolEngine.Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.compare(source.get(i), ignored);
      }
    };
    SimilarityPoolEngine.Step there = range -> range.send(
        () -> new CompareChunk(target, range.of(source::get), ignored),
        (i, result) -> results[i] = result);
    SimilarityPoolEngine.Step step = cluster.sends() ? there : here;
    return new SimilarityPoolEngine.Job<>(source.size(), () -> results, step);
  }

  private SimilarityPoolEngine.Call<Similarity.Pair, Double> compareCall(Set<String> ignored) {
    if (cluster.sends()) {
      return item -> cluster.send(
          new CompareChunk(target, SimilarityPoolEngine.one(item), ignored));
    }
    return item -> target.compare(item, ignored);
  }

  /**
   * Calls {@link Similarity#compare} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Double> compareEach(Iterable<? extends Similarity.Pair> items,
      Set<String> ignored) {
    return cluster.each(items.iterator(), compareCall(ignored));
  }

  /** The same for a stream, which is closed with the results. */
  public Stream<Double> compareEach(Stream<? extends Similarity.Pair> items, Set<String> ignored) {
    Stream<Double> results =
        cluster.each(items.iterator(), compareCall(ignored));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Similarity#compare} in parallel.
   * The stream has the results as they finish.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Double> compareUnordered(Iterable<? extends Similarity.Pair> items,
      Set<String> ignored) {
    return cluster.unordered(items.iterator(), compareCall(ignored));
  }

  /** The same for a stream, which is closed with the results. */
  public Stream<Double> compareUnordered(Stream<? extends Similarity.Pair> items,
      Set<String> ignored) {
    Stream<Double> results =
        cluster.unordered(items.iterator(), compareCall(ignored));
    return results.onClose(items::close);
  }

  /**
   * Calls {@link Similarity#compare} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  public List<CompareOutcome> compareOutcomes(Collection<? extends Similarity.Pair> items,
      Set<String> ignored) throws InterruptedException {
    List<? extends Similarity.Pair> source = SimilarityPoolEngine.indexed(items);
    List<CompareOutcome> outcomes = SimilarityPoolEngine.slots(source.size());
    SimilarityPoolEngine.Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new CompareOutcome(i, target.compare(source.get(i), ignored), null));
      }
    };
    SimilarityPoolEngine.Step there = range -> range.send(
        () -> new CompareChunk(target, range.of(source::get), ignored),
        (i, result) -> outcomes.set(i, new CompareOutcome(i, result, null)));
    SimilarityPoolEngine.Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, (i, failure) -> new CompareOutcome(i, null, failure));
  }

  /**
   * Calls {@link Similarity#distance} in parallel, with one item of each list at a time.
   * The results are in that order. The first failure stops the others and is thrown.
   *
   * @throws IllegalArgumentException if the lists are not of the same length
   */
  public int[] distanceZip(List<? extends String> range_Items, List<? extends String> pairsItems)
      throws InterruptedException {
    List<? extends String> range_ = SimilarityPoolEngine.indexed(range_Items);
    List<? extends String> pairs = SimilarityPoolEngine.indexed(pairsItems);
    int size = SimilarityPoolEngine.sameSize(range_, pairs);
    int[] results = new int[size];
    SimilarityPoolEngine.Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.distance(range_.get(i), pairs.get(i));
      }
    };
    SimilarityPoolEngine.Step there = range -> range.send(
        () -> new DistanceZipChunk(target, range.of(range_::get), range.of(pairs::get)),
        (i, result) -> results[i] = result);
    SimilarityPoolEngine.Step step = cluster.sends() ? there : here;
    return cluster.map(new SimilarityPoolEngine.Job<>(size, () -> results, step));
  }

  /**
   * Calls {@link Similarity#warmUp} for each item, in parallel.
   * The first failure stops the others and is thrown.
   */
  public void warmUpAll(Collection<? extends String> items) throws InterruptedException {
    cluster.map(warmUpJob(items));
  }

  private SimilarityPoolEngine.Job<Void> warmUpJob(Collection<? extends String> items) {
    List<? extends String> source = SimilarityPoolEngine.indexed(items);
    SimilarityPoolEngine.Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.warmUp(source.get(i));
      }
    };
    SimilarityPoolEngine.Step there = range -> range.send(
        () -> new WarmUpChunk(target, range.of(source::get)),
        (i, result) -> { });
    SimilarityPoolEngine.Step step = cluster.sends() ? there : here;
    return new SimilarityPoolEngine.Job<>(source.size(), () -> null, step);
  }

  /**
   * Calls {@link Similarity#store} for each item, in parallel.
   * The first failure stops the others and is thrown.
   */
  void storeAll(Collection<? extends Path> items) throws IOException, InterruptedException {
    io.map(storeJob(items));
  }

  private SimilarityPoolEngine.Job<Void> storeJob(Collection<? extends Path> items) {
    List<? extends Path> source = SimilarityPoolEngine.indexed(items);
    return new SimilarityPoolEngine.Job<>(source.size(), () -> null, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.store(source.get(i));
      }
    });
  }

  /** Refuses further work and returns at once; what was accepted before goes on. */
  public void shutdown() {
    cpu.shutdown();
    io.shutdown();
    cluster.shutdown();
  }

  /** Waits until no work is left, and after {@link #shutdown} no thread. */
  public void join() throws InterruptedException {
    cpu.join(Long.MAX_VALUE);
    io.join(Long.MAX_VALUE);
    cluster.join(Long.MAX_VALUE);
  }

  /** The same, but returns false when the time is up before. */
  public boolean join(Duration timeout) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(timeout);
    long deadline = System.nanoTime() + nanos;
    return cpu.join(nanos)
        && io.join(deadline - System.nanoTime())
        && cluster.join(deadline - System.nanoTime());
  }

  /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
  public void terminate() {
    cpu.terminate();
    io.terminate();
    cluster.terminate();
  }

  /** Shuts down and waits; an interrupt makes it terminate, and is kept for the caller. */
  @Override
  public void close() {
    shutdown();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        join();
        done = true;
      } catch (InterruptedException e) {
        interrupted = true;
        terminate();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What became of the item at an index: a value, or a failure that is not null. */
  public record CompareOutcome(int index, Double value, Throwable failure) {
  }

  /** Items for {@link Similarity#compare} that travel. */
  @SuppressWarnings("serial")
  private static final class CompareChunk extends SimilarityPoolEngine.Chunk<Double> {
    private static final long serialVersionUID = 1;

    private final Similarity target;
    private final ArrayList<Similarity.Pair> items;
    private final Set<String> ignored;

    private CompareChunk(Similarity target, ArrayList<Similarity.Pair> items, Set<String> ignored) {
      this.target = target;
      this.items = items;
      this.ignored = ignored;
    }

    @Override
    int size() {
      return items.size();
    }

    @Override
    Double at(int i) throws IOException {
      return target.compare(items.get(i), ignored);
    }
  }

  /** Items for {@link Similarity#distance} that travel. */
  private static final class DistanceZipChunk extends SimilarityPoolEngine.Chunk<Integer> {
    private static final long serialVersionUID = 1;

    private final Similarity target;
    private final ArrayList<String> range_;
    private final ArrayList<String> pairs;

    private DistanceZipChunk(Similarity target, ArrayList<String> range_, ArrayList<String> pairs) {
      this.target = target;
      this.range_ = range_;
      this.pairs = pairs;
    }

    @Override
    int size() {
      return range_.size();
    }

    @Override
    Integer at(int i) {
      return target.distance(range_.get(i), pairs.get(i));
    }
  }

  /** Items for {@link Similarity#warmUp} that travel. */
  private static final class WarmUpChunk extends SimilarityPoolEngine.Chunk<Void> {
    private static final long serialVersionUID = 1;

    private final Similarity target;
    private final ArrayList<String> items;

    private WarmUpChunk(Similarity target, ArrayList<String> items) {
      this.target = target;
      this.items = items;
    }

    @Override
    int size() {
      return items.size();
    }

    @Override
    Void at(int i) {
      target.warmUp(items.get(i));
      return null;
    }
  }

  /** Options of a pool. For one thread. */
  public static final class Builder {
    private final Similarity target;
    private int cpu = Runtime.getRuntime().availableProcessors();
    private int io = 64;
    private ExecutorService executor;
    private long itemTimeout;
    private long timeout;
    private int retries;
    private Progress progress;
    private Supplier<? extends UnaryOperator<Runnable>> context;
    private ExecutorService cluster;

    private Builder(Similarity target) {
      this.target = target;
    }

    /**
     * Sets the number of threads that compute and threads that wait.
     * A calling thread that computes is one of them: where no place is free it waits a second at
     * most, then works beyond the number, so that pools that call one another end.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder parallelism(int parallelism) {
      if (parallelism < 1) {
        throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
      }
      cpu = parallelism;
      io = parallelism;
      return this;
    }

    /**
     * An executor that works on other machines. It is sent the items of
     * {@link Similarity#compare}, {@link Similarity#distance} and {@link Similarity#warmUp}.
     * What it fails, refuses or does not answer is sent again. The pool never shuts it down.
     */
    public Builder cluster(ExecutorService cluster) {
      this.cluster = Objects.requireNonNull(cluster);
      return this;
    }

    /**
     * Borrows the threads of an executor. The calling thread of a map works too, if there is a
     * place for it. What the executor rejects or discards it does, or else a thread of the pool's
     * own. The executor is never shut down by the pool.
     */
    public Builder executor(ExecutorService executor) {
      this.executor = Objects.requireNonNull(executor);
      return this;
    }

    /**
     * Gives up an item that takes longer from its start, its retries included: it is interrupted,
     * and without waiting for it fails with a {@link java.util.concurrent.CompletionException}
     * caused by a {@link java.util.concurrent.TimeoutException}. The calling thread does no items.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder itemTimeout(Duration timeout) {
      itemTimeout = positive(timeout);
      return this;
    }

    /**
     * Gives up a map that takes longer from its call on, all its items with it, in the same way.
     * Outcomes are returned all the same: what had not ended is an outcome that has failed so.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration timeout) {
      this.timeout = positive(timeout);
      return this;
    }

    /**
     * Calls the method again for an item that fails, at most so often, after 10 ms and then twice
     * as long each time, up to a second. Not for errors and interrupts, nor when the map is
     * cancelled.
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

    private static long positive(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout is not positive: " + timeout);
      }
      return TimeUnit.NANOSECONDS.convert(timeout);
    }

    public SimilarityPool build() {
      if (cluster != null && context != null) {
        throw new IllegalStateException("a context cannot be sent to a cluster");
      }
      SimilarityPoolEngine.Options options =
          new SimilarityPoolEngine.Options(
          executor, itemTimeout, timeout, retries, progress, context, new ThreadLocal<>());
      return new SimilarityPool(target, new SimilarityPoolEngine(options, cpu, true),
          new SimilarityPoolEngine(options, io, false), cluster);
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
