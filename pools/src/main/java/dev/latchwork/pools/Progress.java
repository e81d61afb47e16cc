package dev.latchwork.pools;

/** A listener that is told how far a map call has progressed. */
@FunctionalInterface
public interface Progress {
  /**
   * Reports how many items are done. For each map call, this method is called by one thread at a
   * time, at most about twenty times a second, with numbers that never decrease. The last call
   * reports the number at the end of the map call. In a map call that returns outcomes, items that
   * failed count as done too. If this method throws, the exception is reported to the thread's
   * uncaught exception handler, and the method is not called again for that map call.
   *
   * @param done the number of items that are done
   * @param total the number of items, or -1 for a stream, whose length is not known
   */
  void update(long done, long total);
}
