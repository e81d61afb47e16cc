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

/** Maps methods of {@link Ring.Seal} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Ring_SealPool<A, B> extends Pool {
  private final Ring<A, B>.Seal target;
  private final Engine engine;

  private Ring_SealPool(Ring<A, B>.Seal target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static <A, B> Ring_SealPool<A, B> open(Ring<A, B>.Seal target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static <A, B> Ring_SealPool<A, B> open(Ring<A, B>.Seal target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static <A, B> Ring_SealPool<A, B> sequential(Ring<A, B>.Seal target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static <A, B> Builder<A, B> builder(Ring<A, B>.Seal target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Ring.Seal#open} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<A> openAll(Collection<? extends B> items) throws InterruptedException {
    return engine.map(openJob(items));
  }

  /**
   * Calls {@link Ring.Seal#open} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  Future<List<A>> openAllAsync(Collection<? extends B> items) {
    return engine.submit(openJob(new ArrayList<>(items)));
  }

  /** Calls {@link Ring.Seal#open} for one item, without waiting. */
  Future<A> openAsync(B seal) {
    return engine.submit(seal, item -> target.open(item));
  }

  private Job<List<A>> openJob(Collection<? extends B> items) {
    List<? extends B> source = Items.indexed(items);
    List<A> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.open(source.get(i)));
      }
    });
  }

  /**
   * Calls {@link Ring.Seal#open} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<A> openEach(Iterable<? extends B> items) {
    return engine.each(items, item -> target.open(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<A> openEach(Stream<? extends B> items) {
    return engine.each(items, item -> target.open(item));
  }

  /**
   * Calls {@link Ring.Seal#open} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<A> openUnordered(Iterable<? extends B> items) {
    return engine.unordered(items, item -> target.open(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<A> openUnordered(Stream<? extends B> items) {
    return engine.unordered(items, item -> target.open(item));
  }

  /**
   * Calls {@link Ring.Seal#open} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<A>> openOutcomes(Collection<? extends B> items) throws InterruptedException {
    List<? extends B> source = Items.indexed(items);
    List<Outcome<A>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.open(source.get(i))));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder<A, B> extends PoolBuilder<Ring_SealPool<A, B>, Builder<A, B>> {
    private final Ring<A, B>.Seal target;

    private Builder(Ring<A, B>.Seal target) {
      super(Ring_SealPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public Ring_SealPool<A, B> build() {
      return new Ring_SealPool<>(target, engines());
    }

    private Ring_SealPool<A, B> sequential() {
      return new Ring_SealPool<>(target, sequentialEngines());
    }
  }
}
