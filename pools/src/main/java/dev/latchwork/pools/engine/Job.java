package dev.latchwork.pools.engine;

import java.util.List;
import java.util.function.Supplier;

/**
 * A number of items, the step that maps them, and the place for their results.
 *
 * @param <V> the type of the results: a list or an array, the result itself if the job has one
 *     single item, or {@code Void} if there are no results
 */
public final class Job<V> {
  final int size;
  final Supplier<V> results;
  final Step step;

  /**
   * Creates a job.
   *
   * @param size the number of items
   * @param results where the step puts the results, or null if there are no results
   * @param step maps a range of items
   */
  public Job(int size, @Nullable V results, Step step) {
    this(() -> results, size, step);
  }

  Job(Supplier<V> results, int size, Step step) {
    this.size = size;
    this.results = results;
    this.step = step;
  }

  /** Returns a job of one item. */
  static <T, R> Job<R> of(T item, Call<T, R> call) {
    List<R> result = Items.slots(1);
    return new Job<>(() -> result.get(0), 1, range -> result.set(0, call.on(item)));
  }
}
