package gallery;

import dev.latchwork.LatchworkGenerated;
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
import javax.annotation.processing.Generated;

/** Maps methods of {@link Histograms} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class HistogramsPool extends Pool {
  private final Histograms target;
  private final Engine engine;

  private HistogramsPool(Histograms target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  public static HistogramsPool open(Histograms target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  public static HistogramsPool open(Histograms target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  public static HistogramsPool sequential(Histograms target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  public static Builder builder(Histograms target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Histograms#brightness} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public long[] brightnessAll(Collection<Integer> items, int gamma) throws InterruptedException {
    return engine.map(brightnessJob(items, gamma));
  }

  /**
   * Calls {@link Histograms#brightness} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public long[] brightnessAll(int[] items, int gamma) throws InterruptedException {
    return engine.map(brightnessJob(items, gamma));
  }

  /**
   * Calls {@link Histograms#brightness} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  public Future<long[]> brightnessAllAsync(Collection<Integer> items, int gamma) {
    return engine.submit(brightnessJob(new ArrayList<>(items), gamma));
  }

  /**
   * Calls {@link Histograms#brightness} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  public Future<long[]> brightnessAllAsync(int[] items, int gamma) {
    return engine.submit(brightnessJob(items.clone(), gamma));
  }

  /** Calls {@link Histograms#brightness} for one item, without waiting. */
  public Future<Long> brightnessAsync(int pixel, int gamma) {
    return engine.submit(pixel, item -> Histograms.brightness(item, gamma));
  }

  private Job<long[]> brightnessJob(Collection<Integer> items, int gamma) {
    List<Integer> source = Items.indexed(items);
    long[] results = new long[source.size()];
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Histograms.brightness(source.get(i), gamma);
      }
    });
  }

  private Job<long[]> brightnessJob(int[] items, int gamma) {
    long[] results = new long[items.length];
    return new Job<>(items.length, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Histograms.brightness(items[i], gamma);
      }
    });
  }

  /**
   * Calls {@link Histograms#count} for each item, in parallel.
   * The first failure stops the other items and is thrown.
   */
  void countAll(Collection<? extends byte[]> items) throws InterruptedException {
    engine.map(countJob(items));
  }

  private Job<Void> countJob(Collection<? extends byte[]> items) {
    List<? extends byte[]> source = Items.indexed(items);
    return new Job<>(source.size(), null, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.count(source.get(i));
      }
    });
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  public static final class Builder extends PoolBuilder<HistogramsPool, Builder> {
    private final Histograms target;

    private Builder(Histograms target) {
      super(HistogramsPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public HistogramsPool build() {
      return new HistogramsPool(target, engines());
    }

    private HistogramsPool sequential() {
      return new HistogramsPool(target, sequentialEngines());
    }
  }
}
