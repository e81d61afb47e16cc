package dev.latchwork.pools.engine;

import java.util.List;
import java.util.function.Supplier;

/**
 * So many items, the step that maps them, and where their results go.
 *
 * @param <V> a list or an array of results
 */
public final class Job<V> {
  final int size;
  final Supplier<V> results;
  final Step step;

  /**
   * A job.
   *
   * @param size how many items there are
   * @param results where the step puts its results, or null if there are none
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

  /** One item. */
  static <T, R> Job<R> of(T item, Call<T, R> call) {
    List<R> result = Items.slots(1);
    return new Job<>(() -> result.get(0), 1, range -> result.set(0, call.on(item)));
  }
}
