package dev.latchwork.pools.engine;

/**
 * The call for an item that comes alone.
 *
 * @param <T> the item
 * @param <R> the result
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
