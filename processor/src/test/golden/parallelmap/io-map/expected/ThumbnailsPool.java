package gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Thumbnails} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ThumbnailsPool implements AutoCloseable {
  private final Thumbnails target;

  private final ThumbnailsPoolEngine engine;

  private ThumbnailsPool(Thumbnails target, ThumbnailsPoolEngine engine) {
    this.target = Objects.requireNonNull(target);
    this.engine = engine;
  }

  /** Opens a pool with up to 64 threads that wait. */
  static ThumbnailsPool open(Thumbnails target) {
    return new ThumbnailsPool(target, new ThumbnailsPoolEngine(64));
  }

  /**
   * Opens a pool with another number of threads that wait.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  static ThumbnailsPool open(Thumbnails target, int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
    }
    return new ThumbnailsPool(target, new ThumbnailsPoolEngine(parallelism));
  }

  /**
   * Calls {@link Thumbnails#render} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<Thumbnails.Thumbnail> renderAll(Collection<? extends Path> items) throws IOException,
      InterruptedException {
    return engine.io.map(renderJob(items));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  Future<List<Thumbnails.Thumbnail>> renderAllAsync(Collection<? extends Path> items) {
    return engine.io.submit(renderJob(items));
  }

  /** Calls {@link Thumbnails#render} on a thread of the pool, without waiting. */
  Future<Thumbnails.Thumbnail> renderAsync(Path image) {
    return engine.io.submit(() -> target.render(image));
  }

  private ThumbnailsPoolEngine.Job<List<Thumbnails.Thumbnail>> renderJob(
      Collection<? extends Path> items) {
    List<? extends Path> source = ThumbnailsPoolEngine.indexed(items);
    List<Thumbnails.Thumbnail> results = ThumbnailsPoolEngine.slots(source.size());
    return new ThumbnailsPoolEngine.Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.render(source.get(i)));
      }
    });
  }

  /** Refuses further work and returns at once; what was accepted before goes on. */
  void shutdown() {
    engine.shutdown();
  }

  /** Waits until no work is left, and after {@link #shutdown} no thread. */
  void join() throws InterruptedException {
    engine.join(Long.MAX_VALUE);
  }

  /** The same, but returns false when the time is up before. */
  boolean join(Duration timeout) throws InterruptedException {
    return engine.join(TimeUnit.NANOSECONDS.convert(timeout));
  }

  /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
  void terminate() {
    engine.terminate();
  }

  /** Shuts down and waits; an interrupt makes it terminate, and is kept for the caller. */
  @Override
  public void close() {
    engine.shutdown();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = engine.join(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        interrupted = true;
        engine.terminate();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
