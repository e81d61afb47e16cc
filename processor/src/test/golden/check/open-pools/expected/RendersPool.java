package gallery;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Renders} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class RendersPool extends Pool {
  private final Engine engine;

  private RendersPool(Engines engines) {
    super(engines);
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static RendersPool open() {
    return builder().build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static RendersPool open(int parallelism) {
    return builder().parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static RendersPool sequential() {
    return builder().sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Calls {@link Renders#render} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  int[] renderAll(Collection<Integer> items) throws InterruptedException {
    return engine.map(renderJob(items));
  }

  /**
   * Calls {@link Renders#render} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  int[] renderAll(int[] items) throws InterruptedException {
    return engine.map(renderJob(items));
  }

  private Job<int[]> renderJob(Collection<Integer> items) {
    List<Integer> source = Items.indexed(items);
    int[] results = new int[source.size()];
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Renders.render(source.get(i));
      }
    });
  }

  private Job<int[]> renderJob(int[] items) {
    int[] results = new int[items.length];
    return new Job<>(items.length, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Renders.render(items[i]);
      }
    });
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<RendersPool, Builder> {
    private Builder() {
      super(RendersPool.class, Workers.cpu());
    }

    @Override
    public RendersPool build() {
      return new RendersPool(engines());
    }

    private RendersPool sequential() {
      return new RendersPool(sequentialEngines());
    }
  }
}
