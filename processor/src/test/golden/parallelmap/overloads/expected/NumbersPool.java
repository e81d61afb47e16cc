package math;

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

/** Maps methods of {@link Numbers} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NumbersPool extends Pool {
  private final Engine engine;

  private NumbersPool(Engines engines) {
    super(engines);
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static NumbersPool open() {
    return builder().build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static NumbersPool open(int parallelism) {
    return builder().parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static NumbersPool sequential() {
    return builder().sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Calls {@link Numbers#show} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<String> showAll(Collection<Integer> items) throws InterruptedException {
    return engine.map(showJob(items));
  }

  /**
   * Calls {@link Numbers#show} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<String> showAll(int[] items) throws InterruptedException {
    return engine.map(showJob(items));
  }

  private Job<List<String>> showJob(Collection<Integer> items) {
    List<Integer> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Numbers.show((int) source.get(i)));
      }
    });
  }

  private Job<List<String>> showJob(int[] items) {
    List<String> results = Items.slots(items.length);
    return new Job<>(items.length, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Numbers.show(items[i]));
      }
    });
  }

  /**
   * Calls {@link Numbers#show} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<String> showObjectAll(Collection<?> items) throws InterruptedException {
    return engine.map(showObjectJob(items));
  }

  private Job<List<String>> showObjectJob(Collection<?> items) {
    List<?> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Numbers.show(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Numbers#show} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<String> showArrayAll(Collection<? extends int[]> items, String separator) throws
      InterruptedException {
    return engine.map(showArrayJob(items, separator));
  }

  private Job<List<String>> showArrayJob(Collection<? extends int[]> items, String separator) {
    List<? extends int[]> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Numbers.show(source.get(i), separator));
      }
    });
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<NumbersPool, Builder> {
    private Builder() {
      super(NumbersPool.class, Workers.cpu());
    }

    @Override
    public NumbersPool build() {
      return new NumbersPool(engines());
    }

    private NumbersPool sequential() {
      return new NumbersPool(sequentialEngines());
    }
  }
}
