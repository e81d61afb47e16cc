package dev.latchwork.stress.threads;

/**
 * A pause between two steps of a body, so that short runs show what only long ones would show
 * otherwise.
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
