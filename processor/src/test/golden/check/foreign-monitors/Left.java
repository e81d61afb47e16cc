package golden;

import dev.latchwork.Guarded;

/** Monitors that are taken across each other. */
@Guarded(lock = Guarded.Lock.MONITOR)
class Left {
  int n;

  void both(Right right) {
    synchronized (right) { // warned of
      n++;
    }
  }

  void ordered(Left other) {
    synchronized (other) {
      n++;
    }
  }
}
