package gallery;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Thumbnails} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ThumbnailsPool extends Pool {
  private final Thumbnails target;
  private final Engine engine;

  private ThumbnailsPool(Thumbnails target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.io();
  }

  /** Opens a pool with up to 64 threads for IO. */
  static ThumbnailsPool open(Thumbnails target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for IO.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static ThumbnailsPool open(Thumbnails target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static ThumbnailsPool sequential(Thumbnails target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder(Thumbnails target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Thumbnails#render} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<Thumbnails.Thumbnail> renderAll(Collection<? extends Path> items) throws IOException,
      InterruptedException {
    return engine.map(renderJob(items));
  }

  /**
   * Calls {@link Thumbnails#render} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  Future<List<Thumbnails.Thumbnail>> renderAllAsync(Collection<? extends Path> items) {
    return engine.submit(renderJob(new ArrayList<>(items)));
  }

  /** Calls {@link Thumbnails#render} for one item, without waiting. */
  Future<Thumbnails.Thumbnail> renderAsync(Path image) {
    return engine.submit(image, item -> target.render(item));
  }

  private Job<List<Thumbnails.Thumbnail>> renderJob(Collection<? extends Path> items) {
    List<? extends Path> source = Items.indexed(items);
    List<Thumbnails.Thumbnail> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.render(source.get(i)));
      }
    });
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<ThumbnailsPool, Builder> {
    private final Thumbnails target;

    private Builder(Thumbnails target) {
      super(ThumbnailsPool.class, Workers.io());
      this.target = target;
    }

    @Override
    public ThumbnailsPool build() {
      return new ThumbnailsPool(target, engines());
    }

    private ThumbnailsPool sequential() {
      return new ThumbnailsPool(target, sequentialEngines());
    }
  }
}
