package dev.latchwork.stress.threads;

/** Between two steps of a body. A moment there makes short runs show what else long ones do. */
final class Pause {
  private static final boolean YIELDS = Boolean.getBoolean("latchwork.yields");

  private Pause() {}

  static void here() {
    if (YIELDS) {
      Thread.yield();
    }
  }
}
