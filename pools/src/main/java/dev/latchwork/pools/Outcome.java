package dev.latchwork.pools;

/**
 * The outcome of one item of a map call: its value or its failure.
 *
 * @param index the item's index in the input, starting at 0
 * @param value the result, which may be null; always null if the item failed or the method is void
 * @param failure the item's failure, or null if the item succeeded
 * @param <R> the type of the result
 */
public record Outcome<R>(int index, @Nullable R value, @Nullable Throwable failure) {
  /**
   * Returns the outcome of an item that succeeded.
   *
   * @param index the item's index
   * @param value the result, which may be null
   * @param <R> the type of the result
   * @return the outcome
   */
  public static <R> Outcome<R> succeeded(int index, @Nullable R value) {
    return new Outcome<>(index, value, null);
  }

  /**
   * Returns the outcome of an item that failed.
   *
   * @param index the item's index
   * @param failure the item's failure
   * @param <R> the type of the result
   * @return the outcome
   */
  public static <R> Outcome<R> failed(int index, Throwable failure) {
    return new Outcome<>(index, null, failure);
  }
}
