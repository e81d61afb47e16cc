package clashes;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Workers;
import java.lang.Iterable;
import java.lang.Override;
import java.lang.String;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Job} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class JobPool extends Pool {
  private final Engine engine;

  private JobPool(Engines engines) {
    super(engines);
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static JobPool open() {
    return builder().build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static JobPool open(int parallelism) {
    return builder().parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static JobPool sequential() {
    return builder().sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Calls {@link Job#size} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  int[] sizeAll(Collection<? extends List<String>> items) throws InterruptedException {
    return engine.map(sizeJob(items));
  }

  /**
   * Calls {@link Job#size} for each item, in parallel,
   * without waiting. Cancelling the future cancels the items that have not started;
   * {@code cancel(true)} also interrupts those that are running.
   */
  Future<int[]> sizeAllAsync(Collection<? extends List<String>> items) {
    return engine.submit(sizeJob(new ArrayList<>(items)));
  }

  /** Calls {@link Job#size} for one item, without waiting. */
  Future<Integer> sizeAsync(List<String> words) {
    return engine.submit(words, item -> Job.size(item));
  }

  private dev.latchwork.pools.engine.Job<int[]> sizeJob(Collection<? extends List<String>> items) {
    List<? extends List<String>> source = Items.indexed(items);
    int[] results = new int[source.size()];
    return new dev.latchwork.pools.engine.Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Job.size(source.get(i));
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
  Stream<Integer> sizeEach(Iterable<? extends List<String>> items) {
    return engine.each(items, item -> Job.size(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<Integer> sizeEach(Stream<? extends List<String>> items) {
    return engine.each(items, item -> Job.size(item));
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
  Stream<Integer> sizeUnordered(Iterable<? extends List<String>> items) {
    return engine.unordered(items, item -> Job.size(item));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<Integer> sizeUnordered(Stream<? extends List<String>> items) {
    return engine.unordered(items, item -> Job.size(item));
  }

  /**
   * Calls {@link Job#size} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<Integer>> sizeOutcomes(Collection<? extends List<String>> items) throws
      InterruptedException {
    List<? extends List<String>> source = Items.indexed(items);
    List<Outcome<Integer>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, Job.size(source.get(i))));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<JobPool, Builder> {
    private Builder() {
      super(JobPool.class, Workers.cpu());
    }

    @Override
    public JobPool build() {
      return new JobPool(engines());
    }

    private JobPool sequential() {
      return new JobPool(sequentialEngines());
    }
  }
}
