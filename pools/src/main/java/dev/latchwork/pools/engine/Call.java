package dev.latchwork.pools.engine;

/**
 * Maps one item at a time, for streams and for single items.
 *
 * @param <T> the type of the item
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Call<T, R> {
  /**
   * Maps an item.
   *
   * @param item the item
   * @return the result
   * @throws Throwable what the mapped method throws
   */
  R on(T item) throws Throwable;
}
