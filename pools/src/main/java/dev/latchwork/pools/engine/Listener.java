package dev.latchwork.pools.engine;

/** A listener that is told how far a map call has progressed. */
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
