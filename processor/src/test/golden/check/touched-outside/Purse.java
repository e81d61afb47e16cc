package bank;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.MONITOR)
class Purse {
  int coins;

  /** Silenced for all that touch it. */
  @SuppressWarnings("LW162")
  int guess;
}
