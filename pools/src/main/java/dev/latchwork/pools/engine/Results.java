package dev.latchwork.pools.engine;

/**
 * Where the results of a chunk go.
 *
 * @param <R> the result of an item
 */
@FunctionalInterface
public interface Results<R> {
  /**
   * Takes a result.
   *
   * @param index the index of the item
   * @param result its result
   */
  void put(int index, R result);
}
