package cures;

import dev.latchwork.Guarded;

/** An exception cannot be held in a field and thrown. */
@Guarded
@SuppressWarnings("LW130")
class Failure extends Exception {
  private static final long serialVersionUID = 1;

  private int attempts;

  void again() {
    attempts++;
  }
}
