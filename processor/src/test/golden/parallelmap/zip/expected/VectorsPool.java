package math;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Vectors} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class VectorsPool implements AutoCloseable {
  private final VectorsPoolEngine engine;

  private VectorsPool(VectorsPoolEngine engine) {
    this.engine = engine;
  }

  /** Opens a pool with as many threads as there are cores. */
  static VectorsPool open() {
    return new VectorsPool(new VectorsPoolEngine(Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Opens a pool with another number of threads that compute.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  static VectorsPool open(int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
    }
    return new VectorsPool(new VectorsPoolEngine(parallelism));
  }

  /**
   * Calls {@link Vectors#dot} in parallel, with one item of each list at a time.
   * The results are in that order. The first failure stops the others and is thrown.
   *
   * @throws IllegalArgumentException if the lists are not of the same length
   */
  double[] dotZip(List<? extends double[]> aItems, List<? extends double[]> bItems) throws
      InterruptedException {
    List<? extends double[]> a = VectorsPoolEngine.indexed(aItems);
    List<? extends double[]> b = VectorsPoolEngine.indexed(bItems);
    int size = VectorsPoolEngine.sameSize(a, b);
    double[] results = new double[size];
    return engine.cpu.map(new VectorsPoolEngine.Job<>(size, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Vectors.dot(a.get(i), b.get(i));
      }
    }));
  }

  /**
   * Calls {@link Vectors#label} for each item, in parallel.
   * The results are in the order of the items. The first failure stops the others and is thrown.
   */
  List<String> labelAll(Collection<? extends String> items, int number) throws
      InterruptedException {
    return engine.cpu.map(labelJob(items, number));
  }

  private VectorsPoolEngine.Job<List<String>> labelJob(Collection<? extends String> items,
      int number) {
    List<? extends String> source = VectorsPoolEngine.indexed(items);
    List<String> results = VectorsPoolEngine.slots(source.size());
    return new VectorsPoolEngine.Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Vectors.label(source.get(i), number));
      }
    });
  }

  /**
   * Calls {@link Vectors#label} in parallel, with one item of each list at a time.
   * The results are in that order. The first failure stops the others and is thrown.
   *
   * @throws IllegalArgumentException if the lists are not of the same length
   */
  List<String> labelZip(List<? extends String> nameItems, List<Integer> numberItems) throws
      InterruptedException {
    List<? extends String> name = VectorsPoolEngine.indexed(nameItems);
    List<Integer> number = VectorsPoolEngine.indexed(numberItems);
    int size = VectorsPoolEngine.sameSize(name, number);
    List<String> results = VectorsPoolEngine.slots(size);
    return engine.cpu.map(new VectorsPoolEngine.Job<>(size, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Vectors.label(name.get(i), number.get(i)));
      }
    }));
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
