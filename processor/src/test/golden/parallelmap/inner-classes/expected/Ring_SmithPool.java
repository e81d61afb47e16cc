package nested;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
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
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Ring.Smith} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Ring_SmithPool<C> extends Pool {
  private final Ring.Smith<C> target;
  private final Engine engine;

  private Ring_SmithPool(Ring.Smith<C> target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static <C> Ring_SmithPool<C> open(Ring.Smith<C> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static <C> Ring_SmithPool<C> open(Ring.Smith<C> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static <C> Ring_SmithPool<C> sequential(Ring.Smith<C> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static <C> Builder<C> builder(Ring.Smith<C> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Ring.Smith#use} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  @SuppressWarnings("rawtypes")
  int[] useAll(Collection<? extends Ring.Smith.Tool> items) throws InterruptedException {
    return engine.map(useJob(items));
  }

  /**
   * Calls {@link Ring.Smith#use} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  @SuppressWarnings("rawtypes")
  Future<int[]> useAllAsync(Collection<? extends Ring.Smith.Tool> items) {
    return engine.submit(useJob(new ArrayList<Ring.Smith.Tool>(items)));
  }

  /** Calls {@link Ring.Smith#use} for one item, without waiting. */
  @SuppressWarnings("rawtypes")
  Future<Integer> useAsync(Ring.Smith.Tool tool) {
    return engine.submit(tool, item -> target.use(item));
  }

  @SuppressWarnings("rawtypes")
  private Job<int[]> useJob(Collection<? extends Ring.Smith.Tool> items) {
    List<? extends Ring.Smith.Tool> source = Items.indexed(items);
    int[] results = new int[source.size()];
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.use(source.get(i));
      }
    });
  }

  /**
   * Calls {@link Ring.Smith#use} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @SuppressWarnings("rawtypes")
  Stream<Integer> useEach(Iterable<? extends Ring.Smith.Tool> items) {
    return engine.each(items, item -> target.use(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @SuppressWarnings("rawtypes")
  Stream<Integer> useEach(Stream<? extends Ring.Smith.Tool> items) {
    return engine.each(items, item -> target.use(item));
  }

  /**
   * Calls {@link Ring.Smith#use} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @SuppressWarnings("rawtypes")
  Stream<Integer> useUnordered(Iterable<? extends Ring.Smith.Tool> items) {
    return engine.unordered(items, item -> target.use(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @SuppressWarnings("rawtypes")
  Stream<Integer> useUnordered(Stream<? extends Ring.Smith.Tool> items) {
    return engine.unordered(items, item -> target.use(item));
  }

  /**
   * Calls {@link Ring.Smith#use} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  @SuppressWarnings("rawtypes")
  List<Outcome<Integer>> useOutcomes(Collection<? extends Ring.Smith.Tool> items) throws
      InterruptedException {
    List<? extends Ring.Smith.Tool> source = Items.indexed(items);
    List<Outcome<Integer>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.use(source.get(i))));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder<C> extends PoolBuilder<Ring_SmithPool<C>, Builder<C>> {
    private final Ring.Smith<C> target;

    private Builder(Ring.Smith<C> target) {
      super(Ring_SmithPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public Ring_SmithPool<C> build() {
      return new Ring_SmithPool<>(target, engines());
    }

    private Ring_SmithPool<C> sequential() {
      return new Ring_SmithPool<>(target, sequentialEngines());
    }
  }
}
