package dev.latchwork.pools.engine;

/** Is told how far a map call is. */
@FunctionalInterface
public interface Listener {
  /**
   * So many items are done.
   *
   * @param done how many
   * @param total of how many, or -1 where that is not known
   */
  void update(long done, long total);
}
