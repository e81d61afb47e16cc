package math;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Numbers} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NumbersPool implements AutoCloseable {
  private final NumbersPoolEngine engine;

  private NumbersPool(NumbersPoolEngine engine) {
    this.engine = engine;
  }

  /** Opens a pool with as many threads as there are cores. */
  static NumbersPool open() {
    return new NumbersPool(new NumbersPoolEngine(Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Opens a pool with another number of threads that compute.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  static NumbersPool open(int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
    }
    return new NumbersPool(new NumbersPoolEngine(parallelism));
  }

  /**
   * Calls {@link Numbers#show} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<String> showAll(Collection<Integer> items) throws InterruptedException {
    return engine.cpu.map(showJob(items));
  }

  /**
   * Calls {@link Numbers#show} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<String> showAll(int[] items) throws InterruptedException {
    return engine.cpu.map(showJob(items));
  }

  private NumbersPoolEngine.Job<List<String>> showJob(Collection<Integer> items) {
    List<Integer> source = NumbersPoolEngine.indexed(items);
    List<String> results = NumbersPoolEngine.slots(source.size());
    return new NumbersPoolEngine.Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Numbers.show((int) source.get(i)));
      }
    });
  }

  private NumbersPoolEngine.Job<List<String>> showJob(int[] items) {
    List<String> results = NumbersPoolEngine.slots(items.length);
    return new NumbersPoolEngine.Job<>(items.length, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Numbers.show(items[i]));
      }
    });
  }

  /**
   * Calls {@link Numbers#show} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<String> showObjectAll(Collection<?> items) throws InterruptedException {
    return engine.cpu.map(showObjectJob(items));
  }

  private NumbersPoolEngine.Job<List<String>> showObjectJob(Collection<?> items) {
    List<?> source = NumbersPoolEngine.indexed(items);
    List<String> results = NumbersPoolEngine.slots(source.size());
    return new NumbersPoolEngine.Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Numbers.show(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Numbers#show} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<String> showArrayAll(Collection<? extends int[]> items, String separator) throws
      InterruptedException {
    return engine.cpu.map(showArrayJob(items, separator));
  }

  private NumbersPoolEngine.Job<List<String>> showArrayJob(Collection<? extends int[]> items,
      String separator) {
    List<? extends int[]> source = NumbersPoolEngine.indexed(items);
    List<String> results = NumbersPoolEngine.slots(source.size());
    return new NumbersPoolEngine.Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Numbers.show(source.get(i), separator));
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
