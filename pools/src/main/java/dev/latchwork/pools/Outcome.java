package dev.latchwork.pools;

/**
 * The outcome of one item: a value, or a failure.
 *
 * @param index the item's place among the items, from 0
 * @param value the result, which may be null; null if the item failed or the method is void
 * @param failure what the method threw, or null if the item succeeded
 * @param <R> the method's result
 */
public record Outcome<R>(int index, @Nullable R value, @Nullable Throwable failure) {
  /**
   * The outcome of an item that succeeded.
   *
   * @param index the item's place among the items
   * @param value the result
   * @param <R> the method's result
   * @return the outcome
   */
  public static <R> Outcome<R> succeeded(int index, @Nullable R value) {
    return new Outcome<>(index, value, null);
  }

  /**
   * The outcome of an item that failed.
   *
   * @param index the item's place among the items
   * @param failure what the method threw
   * @param <R> the method's result
   * @return the outcome
   */
  public static <R> Outcome<R> failed(int index, Throwable failure) {
    return new Outcome<>(index, null, failure);
  }
}
