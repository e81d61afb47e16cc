package gallery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Histograms} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class HistogramsPool implements AutoCloseable {
  private final Histograms target;

  private final HistogramsPoolEngine engine;

  private HistogramsPool(Histograms target, HistogramsPoolEngine engine) {
    this.target = Objects.requireNonNull(target);
    this.engine = engine;
  }

  /** Opens a pool with as many threads as there are cores. */
  public static HistogramsPool open(Histograms target) {
    return new HistogramsPool(target,
        new HistogramsPoolEngine(Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Opens a pool with another number of threads that compute.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static HistogramsPool open(Histograms target, int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
    }
    return new HistogramsPool(target, new HistogramsPoolEngine(parallelism));
  }

  /**
   * Calls {@link Histograms#brightness} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  public long[] brightnessAll(Collection<Integer> items, int gamma) throws InterruptedException {
    return engine.cpu.map(brightnessJob(items, gamma));
  }

  /**
   * Calls {@link Histograms#brightness} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  public long[] brightnessAll(int[] items, int gamma) throws InterruptedException {
    return engine.cpu.map(brightnessJob(items, gamma));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  public Future<long[]> brightnessAllAsync(Collection<Integer> items, int gamma) {
    return engine.cpu.submit(brightnessJob(items, gamma));
  }

  /** The same without waiting; cancelling the future interrupts the calls. */
  public Future<long[]> brightnessAllAsync(int[] items, int gamma) {
    return engine.cpu.submit(brightnessJob(items, gamma));
  }

  /** Calls {@link Histograms#brightness} on a thread of the pool, without waiting. */
  public Future<Long> brightnessAsync(int pixel, int gamma) {
    return engine.cpu.submit(() -> Histograms.brightness(pixel, gamma));
  }

  private HistogramsPoolEngine.Job<long[]> brightnessJob(Collection<Integer> items, int gamma) {
    List<Integer> source = HistogramsPoolEngine.indexed(items);
    long[] results = new long[source.size()];
    return new HistogramsPoolEngine.Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Histograms.brightness(source.get(i), gamma);
      }
    });
  }

  private HistogramsPoolEngine.Job<long[]> brightnessJob(int[] items, int gamma) {
    long[] results = new long[items.length];
    return new HistogramsPoolEngine.Job<>(items.length, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Histograms.brightness(items[i], gamma);
      }
    });
  }

  /**
   * Calls {@link Histograms#count} for each item, in parallel.
   * The first failure stops the others and is thrown.
   */
  void countAll(Collection<? extends byte[]> items) throws InterruptedException {
    engine.cpu.map(countJob(items));
  }

  private HistogramsPoolEngine.Job<Void> countJob(Collection<? extends byte[]> items) {
    List<? extends byte[]> source = HistogramsPoolEngine.indexed(items);
    return new HistogramsPoolEngine.Job<>(source.size(), null, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.count(source.get(i));
      }
    });
  }

  /** Refuses further work and returns at once; what was accepted before goes on. */
  public void shutdown() {
    engine.shutdown();
  }

  /** Waits until no work is left, and after {@link #shutdown} no thread. */
  public void join() throws InterruptedException {
    engine.join(Long.MAX_VALUE);
  }

  /** The same, but returns false when the time is up before. */
  public boolean join(Duration timeout) throws InterruptedException {
    return engine.join(TimeUnit.NANOSECONDS.convert(timeout));
  }

  /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
  public void terminate() {
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
