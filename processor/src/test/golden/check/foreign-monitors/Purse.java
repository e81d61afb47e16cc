package golden;

import dev.latchwork.Guarded;

/** Whose monitor is not its lock. */
@Guarded
class Purse {
  int coins;

  void take(int n) {
    coins -= n;
  }
}
