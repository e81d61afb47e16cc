import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Workers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Job} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class JobPool<T> extends Pool {
  private final Job<T> target;
  private final Engine engine;

  private JobPool(Job<T> target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static <T> JobPool<T> open(Job<T> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static <T> JobPool<T> open(Job<T> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static <T> JobPool<T> sequential(Job<T> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static <T> Builder_<T> builder(Job<T> target) {
    return new Builder_<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Job#size} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  int[] sizeAll(Collection<? extends Builder> items, Job<T>.Part part) throws InterruptedException {
    return engine.map(sizeJob(items, part));
  }

  /**
   * Calls {@link Job#size} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  Future<int[]> sizeAllAsync(Collection<? extends Builder> items, Job<T>.Part part) {
    return engine.submit(sizeJob(new ArrayList<>(items), part));
  }

  /** Calls {@link Job#size} for one item, without waiting. */
  Future<Integer> sizeAsync(Builder builder, Job<T>.Part part) {
    return engine.submit(builder, item -> target.size(item, part));
  }

  private dev.latchwork.pools.engine.Job<int[]> sizeJob(Collection<? extends Builder> items,
      Job<T>.Part part) {
    List<? extends Builder> source = Items.indexed(items);
    int[] results = new int[source.size()];
    return new dev.latchwork.pools.engine.Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.size(source.get(i), part);
      }
    });
  }

  /**
   * Calls {@link Job#size} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<Integer> sizeEach(Iterable<? extends Builder> items, Job<T>.Part part) {
    return engine.each(items, item -> target.size(item, part));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<Integer> sizeEach(Stream<? extends Builder> items, Job<T>.Part part) {
    return engine.each(items, item -> target.size(item, part));
  }

  /**
   * Calls {@link Job#size} in parallel.
   * The stream yields the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<Integer> sizeUnordered(Iterable<? extends Builder> items, Job<T>.Part part) {
    return engine.unordered(items, item -> target.size(item, part));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<Integer> sizeUnordered(Stream<? extends Builder> items, Job<T>.Part part) {
    return engine.unordered(items, item -> target.size(item, part));
  }

  /**
   * Calls {@link Job#size} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<Integer>> sizeOutcomes(Collection<? extends Builder> items, Job<T>.Part part) throws
      InterruptedException {
    List<? extends Builder> source = Items.indexed(items);
    List<Outcome<Integer>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.size(source.get(i), part)));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder_<T> extends PoolBuilder<JobPool<T>, Builder_<T>> {
    private final Job<T> target;

    private Builder_(Job<T> target) {
      super(JobPool.class, Workers.cpu());
      this.target = target;
    }

    @Override
    public JobPool<T> build() {
      return new JobPool<>(target, engines());
    }

    private JobPool<T> sequential() {
      return new JobPool<>(target, sequentialEngines());
    }
  }
}
