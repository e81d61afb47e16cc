package sorting;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Marks} over many items in parallel. */
@SuppressWarnings("identity")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class MarksPool extends Pool {
  private final Marks target;
  private final Engine engine;

  private MarksPool(Marks target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static MarksPool open(Marks target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static MarksPool open(Marks target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static MarksPool sequential(Marks target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder(Marks target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Marks#mark} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  @SuppressWarnings("identity")
  List<WeakReference<Integer>> markAll(Collection<? extends WeakReference<Integer>> items) throws
      InterruptedException {
    return engine.map(markJob(items));
  }

  /**
   * Calls {@link Marks#mark} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  @SuppressWarnings("identity")
  Future<List<WeakReference<Integer>>> markAllAsync(
      Collection<? extends WeakReference<Integer>> items) {
    return engine.submit(markJob(new ArrayList<>(items)));
  }

  /** Calls {@link Marks#mark} for one item, without waiting. */
  @SuppressWarnings("identity")
  Future<WeakReference<Integer>> markAsync(WeakReference<Integer> value) {
    return engine.submit(value, item -> target.mark(item));
  }

  @SuppressWarnings("identity")
  private Job<List<WeakReference<Integer>>> markJob(
      Collection<? extends WeakReference<Integer>> items) {
    List<? extends WeakReference<Integer>> source = Items.indexed(items);
    List<WeakReference<Integer>> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.mark(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Marks#mark} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @SuppressWarnings("identity")
  Stream<WeakReference<Integer>> markEach(Iterable<? extends WeakReference<Integer>> items) {
    return engine.each(items, item -> target.mark(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @SuppressWarnings("identity")
  Stream<WeakReference<Integer>> markEach(Stream<? extends WeakReference<Integer>> items) {
    return engine.each(items, item -> target.mark(item));
  }

  /**
   * Calls {@link Marks#mark} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  @SuppressWarnings("identity")
  Stream<WeakReference<Integer>> markUnordered(Iterable<? extends WeakReference<Integer>> items) {
    return engine.unordered(items, item -> target.mark(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  @SuppressWarnings("identity")
  Stream<WeakReference<Integer>> markUnordered(Stream<? extends WeakReference<Integer>> items) {
    return engine.unordered(items, item -> target.mark(item));
  }

  /**
   * Calls {@link Marks#mark} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  @SuppressWarnings("identity")
  List<Outcome<WeakReference<Integer>>> markOutcomes(
      Collection<? extends WeakReference<Integer>> items) throws InterruptedException {
    List<? extends WeakReference<Integer>> source = Items.indexed(items);
    List<Outcome<WeakReference<Integer>>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.mark(source.get(i))));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<MarksPool, Builder> {
    private final Marks target;

    private Builder(Marks target) {
      super(MarksPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public MarksPool build() {
      return new MarksPool(target, engines());
    }

    private MarksPool sequential() {
      return new MarksPool(target, sequentialEngines());
    }
  }
}
