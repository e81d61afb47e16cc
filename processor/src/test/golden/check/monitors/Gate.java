package house;

import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Lock;

/** Its lock is its monitor. */
@Guarded(lock = Lock.MONITOR)
class Gate {
  boolean open;

  synchronized void accepted() throws InterruptedException {
    while (!open) {
      wait();
    }
  }

  void open() {
    open = true;
    notifyAll();
  }
}
