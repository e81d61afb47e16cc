package dev.latchwork.pools;

/** Listens to how far a map call is. */
@FunctionalInterface
public interface Progress {
  /**
   * Reports that some items are done. For each map call this is called by one thread at a time,
   * with numbers that never fall, about twenty times a second and once at the end.
   *
   * @param done how many items are done
   * @param total how many there are, or -1 where that is not known
   */
  void update(long done, long total);
}
