package dev.latchwork.pools;

/** A listener that is told how far a map call has progressed. */
@FunctionalInterface
public interface Progress {
  /**
   * Reports how many items are done. For each map call, this method is called by one thread at a
   * time, with numbers that never decrease, about twenty times a second and once at the end.
   *
   * @param done the number of items that are done
   * @param total the number of items, or -1 if it is not known
   */
  void update(long done, long total);
}
