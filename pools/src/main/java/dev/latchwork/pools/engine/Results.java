package dev.latchwork.pools.engine;

/**
 * Takes the results of a chunk.
 *
 * @param <R> the type of a result
 */
@FunctionalInterface
public interface Results<R> {
  /**
   * Takes a result.
   *
   * @param index the index of the item
   * @param result the item's result
   */
  void put(int index, R result);
}
