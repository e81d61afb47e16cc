package dev.latchwork.pools.engine;

/**
 * Creates the outcome of an item that failed.
 *
 * @param <O> the type of an outcome
 */
@FunctionalInterface
public interface Failed<O> {
  /**
   * Returns the outcome of an item that failed.
   *
   * @param index the index of the item
   * @param failure what the item threw
   * @return the outcome
   */
  O at(int index, Throwable failure);
}
