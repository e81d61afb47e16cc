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

/** Maps methods of {@link Ring.Link} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Ring_LinkPool<A, B_, B> extends Pool {
  private final Ring<A, B_>.Link<B> target;
  private final Engine engine;

  private Ring_LinkPool(Ring<A, B_>.Link<B> target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static <A, B_, B> Ring_LinkPool<A, B_, B> open(Ring<A, B_>.Link<B> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static <A, B_, B> Ring_LinkPool<A, B_, B> open(Ring<A, B_>.Link<B> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static <A, B_, B> Ring_LinkPool<A, B_, B> sequential(Ring<A, B_>.Link<B> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static <A, B_, B> Builder<A, B_, B> builder(Ring<A, B_>.Link<B> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Ring.Link#close} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<B> closeAll(Collection<? extends A> items, B second) throws InterruptedException {
    return engine.map(closeJob(items, second));
  }

  /**
   * Calls {@link Ring.Link#close} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  Future<List<B>> closeAllAsync(Collection<? extends A> items, B second) {
    return engine.submit(closeJob(new ArrayList<>(items), second));
  }

  /** Calls {@link Ring.Link#close} for one item, without waiting. */
  Future<B> closeAsync(A first, B second) {
    return engine.submit(first, item -> target.close(item, second));
  }

  private Job<List<B>> closeJob(Collection<? extends A> items, B second) {
    List<? extends A> source = Items.indexed(items);
    List<B> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.close(source.get(i), second));
      }
    });
  }

  /**
   * Calls {@link Ring.Link#close} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<B> closeEach(Iterable<? extends A> items, B second) {
    return engine.each(items, item -> target.close(item, second));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<B> closeEach(Stream<? extends A> items, B second) {
    return engine.each(items, item -> target.close(item, second));
  }

  /**
   * Calls {@link Ring.Link#close} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<B> closeUnordered(Iterable<? extends A> items, B second) {
    return engine.unordered(items, item -> target.close(item, second));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<B> closeUnordered(Stream<? extends A> items, B second) {
    return engine.unordered(items, item -> target.close(item, second));
  }

  /**
   * Calls {@link Ring.Link#close} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<B>> closeOutcomes(Collection<? extends A> items, B second) throws
      InterruptedException {
    List<? extends A> source = Items.indexed(items);
    List<Outcome<B>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.close(source.get(i), second)));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder<A, B_, B> extends PoolBuilder<Ring_LinkPool<A, B_, B>, Builder<A, B_, B>> {
    private final Ring<A, B_>.Link<B> target;

    private Builder(Ring<A, B_>.Link<B> target) {
      super(Ring_LinkPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public Ring_LinkPool<A, B_, B> build() {
      return new Ring_LinkPool<>(target, engines());
    }

    private Ring_LinkPool<A, B_, B> sequential() {
      return new Ring_LinkPool<>(target, sequentialEngines());
    }
  }
}
