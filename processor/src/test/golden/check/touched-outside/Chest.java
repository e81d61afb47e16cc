package bank;

import dev.latchwork.Guarded;

@Guarded
class Chest {
  int coins;
  private static final Chest OPENED = new Box();

  /** An object without a lock, which is an error of its own. */
  @SuppressWarnings("LW161")
  private static final class Box extends Chest {}

  static int acceptedOfBox(Box box) {
    return box.coins;
  }

  static int refusedOfChest() {
    return OPENED.coins;
  }
}
