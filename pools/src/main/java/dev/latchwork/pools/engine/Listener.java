package dev.latchwork.pools.engine;

/** Is told how far a map call is. */
@FunctionalInterface
public interface Listener {
  /**
   * Reports how many items are done.
   *
   * @param done the number of items that are done
   * @param total the number of items, or -1 if it is not known
   */
  void update(long done, long total);
}
