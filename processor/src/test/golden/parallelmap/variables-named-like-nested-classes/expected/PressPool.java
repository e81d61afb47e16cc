package press;

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
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Press} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class PressPool<Builder__, RollChunk_ extends Serializable> extends Pool {
  private final Press<Builder__, RollChunk_> target;
  private final Engine engine;

  /** Sends items to a cluster, or runs them here if no cluster is set. */
  private final Engine cluster;

  private PressPool(Press<Builder__, RollChunk_> target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
    this.cluster = engines.cpuCluster();
  }

  /** Opens a pool with as many threads as there are cores. */
  public static <Builder__, RollChunk_ extends Serializable> PressPool<Builder__, RollChunk_> open(
      Press<Builder__, RollChunk_> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  public static <Builder__, RollChunk_ extends Serializable> PressPool<Builder__, RollChunk_> open(
      Press<Builder__, RollChunk_> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  public static <Builder__, RollChunk_ extends Serializable> PressPool<Builder__, RollChunk_> sequential(
      Press<Builder__, RollChunk_> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  public static <Builder__, RollChunk_ extends Serializable> Builder<Builder__, RollChunk_> builder(
      Press<Builder__, RollChunk_> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Press#roll} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public List<RollChunk_> rollAll(Collection<? extends RollChunk_> items, int times) throws
      InterruptedException {
    return cluster.map(rollJob(items, times));
  }

  /**
   * Calls {@link Press#roll} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  public Future<List<RollChunk_>> rollAllAsync(Collection<? extends RollChunk_> items, int times) {
    return cluster.submit(rollJob(new ArrayList<>(items), times));
  }

  /** Calls {@link Press#roll} for one item, without waiting. */
  public Future<RollChunk_> rollAsync(RollChunk_ sheet, int times) {
    return cluster.submit(sheet, rollCall(times));
  }

  private Job<List<RollChunk_>> rollJob(Collection<? extends RollChunk_> items, int times) {
    List<? extends RollChunk_> source = Items.indexed(items);
    List<RollChunk_> results = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.roll(source.get(i), times));
      }
    };
    Step there = range -> range.send(
        () -> new RollChunk<Builder__, RollChunk_>(target, range.of(source::get), times),
        results::set);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  private Call<RollChunk_, RollChunk_> rollCall(int times) {
    if (cluster.sends()) {
      return item -> cluster.send(
          new RollChunk<Builder__, RollChunk_>(target, Items.one(item), times));
    }
    return item -> target.roll(item, times);
  }

  /**
   * Calls {@link Press#roll} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<RollChunk_> rollEach(Iterable<? extends RollChunk_> items, int times) {
    return cluster.each(items, rollCall(times));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<RollChunk_> rollEach(Stream<? extends RollChunk_> items, int times) {
    return cluster.each(items, rollCall(times));
  }

  /**
   * Calls {@link Press#roll} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<RollChunk_> rollUnordered(Iterable<? extends RollChunk_> items, int times) {
    return cluster.unordered(items, rollCall(times));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<RollChunk_> rollUnordered(Stream<? extends RollChunk_> items, int times) {
    return cluster.unordered(items, rollCall(times));
  }

  /**
   * Calls {@link Press#roll} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<RollChunk_>> rollOutcomes(Collection<? extends RollChunk_> items, int times)
      throws InterruptedException {
    List<? extends RollChunk_> source = Items.indexed(items);
    List<Outcome<RollChunk_>> outcomes = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.roll(source.get(i), times)));
      }
    };
    Step there = range -> range.send(
        () -> new RollChunk<Builder__, RollChunk_>(target, range.of(source::get), times),
        (i, result) -> outcomes.set(i, Outcome.succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link Press#fold} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public <FoldZipChunk_ extends Serializable> List<FoldZipChunk_> foldAll(
      Collection<? extends FoldZipChunk_> items, int times) throws InterruptedException {
    return cluster.map(foldJob(items, times));
  }

  /**
   * Calls {@link Press#fold} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  public <FoldZipChunk_ extends Serializable> Future<List<FoldZipChunk_>> foldAllAsync(
      Collection<? extends FoldZipChunk_> items, int times) {
    return cluster.submit(foldJob(new ArrayList<>(items), times));
  }

  /** Calls {@link Press#fold} for one item, without waiting. */
  public <FoldZipChunk_ extends Serializable> Future<FoldZipChunk_> foldAsync(FoldZipChunk_ sheet,
      int times) {
    return cluster.submit(sheet, foldCall(times));
  }

  private <FoldZipChunk_ extends Serializable> Job<List<FoldZipChunk_>> foldJob(
      Collection<? extends FoldZipChunk_> items, int times) {
    List<? extends FoldZipChunk_> source = Items.indexed(items);
    List<FoldZipChunk_> results = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.<FoldZipChunk_>fold(source.get(i), times));
      }
    };
    Step there = range -> range.send(
        () -> new FoldChunk<Builder__, RollChunk_, FoldZipChunk_>(target, range.of(source::get), times),
        results::set);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  private <FoldZipChunk_ extends Serializable> Call<FoldZipChunk_, FoldZipChunk_> foldCall(
      int times) {
    if (cluster.sends()) {
      return item -> cluster.send(
          new FoldChunk<Builder__, RollChunk_, FoldZipChunk_>(target, Items.one(item), times));
    }
    return item -> target.<FoldZipChunk_>fold(item, times);
  }

  /**
   * Calls {@link Press#fold} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public <FoldZipChunk_ extends Serializable> Stream<FoldZipChunk_> foldEach(
      Iterable<? extends FoldZipChunk_> items, int times) {
    return cluster.each(items, foldCall(times));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public <FoldZipChunk_ extends Serializable> Stream<FoldZipChunk_> foldEach(
      Stream<? extends FoldZipChunk_> items, int times) {
    return cluster.each(items, foldCall(times));
  }

  /**
   * Calls {@link Press#fold} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public <FoldZipChunk_ extends Serializable> Stream<FoldZipChunk_> foldUnordered(
      Iterable<? extends FoldZipChunk_> items, int times) {
    return cluster.unordered(items, foldCall(times));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public <FoldZipChunk_ extends Serializable> Stream<FoldZipChunk_> foldUnordered(
      Stream<? extends FoldZipChunk_> items, int times) {
    return cluster.unordered(items, foldCall(times));
  }

  /**
   * Calls {@link Press#fold} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public <FoldZipChunk_ extends Serializable> List<Outcome<FoldZipChunk_>> foldOutcomes(
      Collection<? extends FoldZipChunk_> items, int times) throws InterruptedException {
    List<? extends FoldZipChunk_> source = Items.indexed(items);
    List<Outcome<FoldZipChunk_>> outcomes = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.<FoldZipChunk_>fold(source.get(i), times)));
      }
    };
    Step there = range -> range.send(
        () -> new FoldChunk<Builder__, RollChunk_, FoldZipChunk_>(target, range.of(source::get), times),
        (i, result) -> outcomes.set(i, Outcome.succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link Press#fold} in parallel, with one item of each list per call.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  public <FoldZipChunk_ extends Serializable> List<FoldZipChunk_> foldZip(
      List<? extends FoldZipChunk_> sheetItems, List<Integer> timesItems) throws
      InterruptedException {
    List<? extends FoldZipChunk_> sheet = Items.indexed(sheetItems);
    List<Integer> times = Items.indexed(timesItems);
    int size = Items.sameSize(sheet, times);
    List<FoldZipChunk_> results = Items.slots(size);
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.<FoldZipChunk_>fold(sheet.get(i), times.get(i)));
      }
    };
    Step there = range -> range.send(
        () -> new FoldZipChunk<Builder__, RollChunk_, FoldZipChunk_>(target, range.of(sheet::get), range.of(times::get)),
        results::set);
    Step step = cluster.sends() ? there : here;
    return cluster.map(new Job<>(size, results, step));
  }

  /**
   * Calls {@link Press#bind} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public List<Builder__> bindAll(Collection<? extends Builder__> items) throws
      InterruptedException {
    return engine.map(bindJob(items));
  }

  /**
   * Calls {@link Press#bind} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  public Future<List<Builder__>> bindAllAsync(Collection<? extends Builder__> items) {
    return engine.submit(bindJob(new ArrayList<>(items)));
  }

  /** Calls {@link Press#bind} for one item, without waiting. */
  public Future<Builder__> bindAsync(Builder__ book) {
    return engine.submit(book, item -> target.bind(item));
  }

  private Job<List<Builder__>> bindJob(Collection<? extends Builder__> items) {
    List<? extends Builder__> source = Items.indexed(items);
    List<Builder__> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.bind(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Press#bind} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Builder__> bindEach(Iterable<? extends Builder__> items) {
    return engine.each(items, item -> target.bind(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<Builder__> bindEach(Stream<? extends Builder__> items) {
    return engine.each(items, item -> target.bind(item));
  }

  /**
   * Calls {@link Press#bind} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Builder__> bindUnordered(Iterable<? extends Builder__> items) {
    return engine.unordered(items, item -> target.bind(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  public Stream<Builder__> bindUnordered(Stream<? extends Builder__> items) {
    return engine.unordered(items, item -> target.bind(item));
  }

  /**
   * Calls {@link Press#bind} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<Builder__>> bindOutcomes(Collection<? extends Builder__> items) throws
      InterruptedException {
    List<? extends Builder__> source = Items.indexed(items);
    List<Outcome<Builder__>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.bind(source.get(i))));
      }
    }, Outcome::failed);
  }

  /** Items for {@link Press#roll} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class RollChunk<Builder__, RollChunk_ extends Serializable> extends Chunk<RollChunk_> {
    private static final long serialVersionUID = 1;

    private final Press<Builder__, RollChunk_> target;
    private final ArrayList<RollChunk_> items;
    private final int times;

    private RollChunk(Press<Builder__, RollChunk_> target, ArrayList<RollChunk_> items, int times) {
      super("Press.roll");
      this.target = target;
      this.items = items;
      this.times = times;
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
    protected RollChunk_ at(int i) {
      return target.roll(items.get(i), times);
    }
  }

  /** Items for {@link Press#fold} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class FoldChunk<Builder__, RollChunk_ extends Serializable, FoldZipChunk_ extends Serializable> extends Chunk<FoldZipChunk_> {
    private static final long serialVersionUID = 1;

    private final Press<Builder__, RollChunk_> target;
    private final ArrayList<FoldZipChunk_> items;
    private final int times;

    private FoldChunk(Press<Builder__, RollChunk_> target, ArrayList<FoldZipChunk_> items,
        int times) {
      super("Press.fold");
      this.target = target;
      this.items = items;
      this.times = times;
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
    protected FoldZipChunk_ at(int i) {
      return target.<FoldZipChunk_>fold(items.get(i), times);
    }
  }

  /** Items for {@link Press#fold} that are sent to a cluster together. */
  @LatchworkGenerated
  private static final class FoldZipChunk<Builder__, RollChunk_ extends Serializable, FoldZipChunk_ extends Serializable> extends Chunk<FoldZipChunk_> {
    private static final long serialVersionUID = 1;

    private final Press<Builder__, RollChunk_> target;
    private final ArrayList<FoldZipChunk_> sheet;
    private final ArrayList<Integer> times;

    private FoldZipChunk(Press<Builder__, RollChunk_> target, ArrayList<FoldZipChunk_> sheet,
        ArrayList<Integer> times) {
      super("Press.fold");
      this.target = target;
      this.sheet = sheet;
      this.times = times;
    }

    @Override
    protected int size() {
      return sheet.size();
    }

    @Override
    protected Object item(int i) {
      return Arrays.asList(sheet.get(i), times.get(i));
    }

    @Override
    protected FoldZipChunk_ at(int i) {
      return target.<FoldZipChunk_>fold(sheet.get(i), times.get(i));
    }
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  public static final class Builder<Builder__, RollChunk_ extends Serializable> extends PoolBuilder<PressPool<Builder__, RollChunk_>, Builder<Builder__, RollChunk_>> {
    private final Press<Builder__, RollChunk_> target;

    private Builder(Press<Builder__, RollChunk_> target) {
      super(PressPool.class, Workers.cpu());
      this.target = target;
    }

    /**
     * Sets an executor that runs tasks on other machines, for the items of
     * {@link Press#roll} and {@link Press#fold}.
     * If the executor refuses a task, fails on it or does not answer, the task is sent again,
     * a limited number of times.
     * The pool never shuts the executor down.
     */
    public Builder<Builder__, RollChunk_> cluster(ExecutorService cluster) {
      return sendTo(cluster);
    }

    @Override
    public PressPool<Builder__, RollChunk_> build() {
      return new PressPool<>(target, engines());
    }

    private PressPool<Builder__, RollChunk_> sequential() {
      return new PressPool<>(target, sequentialEngines());
    }
  }
}
