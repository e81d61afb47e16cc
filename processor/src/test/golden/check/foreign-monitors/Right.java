package golden;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.MONITOR)
class Right {
  int n;

  void both(Left left) {
    synchronized (left) {
      n++;
    }
  }
}
