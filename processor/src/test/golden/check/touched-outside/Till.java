package bank;

import dev.latchwork.Guarded;

@Guarded(open = true)
class Till {
  int coins;

  void add() {
    coins++;
  }
}

/** What it adds is its own affair. */
class CountedTill extends GuardedTill {
  volatile int looks;
  int drops;

  static int sum(CountedTill till) {
    return till.looks + till.drops;
  }

  static int coins(CountedTill till) {
    return till.coins; // refused
  }
}
