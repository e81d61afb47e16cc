package news;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Feeds} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class FeedsPool extends Pool {
  private final Feeds target;
  private final Engine engine;

  private FeedsPool(Feeds target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.io();
  }

  /** Opens a pool with up to 1000 virtual threads for IO. */
  static FeedsPool open(Feeds target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of virtual threads for IO.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static FeedsPool open(Feeds target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static FeedsPool sequential(Feeds target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder(Feeds target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Feeds#read} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<String> readAll(Collection<? extends URI> items) throws IOException, InterruptedException {
    return engine.map(readJob(items));
  }

  private Job<List<String>> readJob(Collection<? extends URI> items) {
    List<? extends URI> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.read(source.get(i)));
      }
    });
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<FeedsPool, Builder> {
    private final Feeds target;

    private Builder(Feeds target) {
      super(FeedsPool.class,
          Workers.virtual(
              Thread.ofVirtual()
                  .name("FeedsPool-", 1)
                  .inheritInheritableThreadLocals(false)
                  .factory()));
      this.target = target;
    }

    @Override
    public FeedsPool build() {
      return new FeedsPool(target, engines());
    }

    private FeedsPool sequential() {
      return new FeedsPool(target, sequentialEngines());
    }
  }
}
