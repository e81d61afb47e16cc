package golden;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.MONITOR)
class Till {
  int coins;

  void take(int n) {
    coins -= n;
  }
}
