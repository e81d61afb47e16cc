package dev.latchwork.stress.threads;

/**
 * A pause between two steps of a method under test. In short runs, the thread yields there, so that
 * other threads get in between. Otherwise, only long runs would show the faults.
 */
final class Pause {
  private static final boolean YIELDS = Boolean.getBoolean("latchwork.yields");

  private Pause() {}

  static void here() {
    if (YIELDS) {
      Thread.yield();
    }
  }
}
