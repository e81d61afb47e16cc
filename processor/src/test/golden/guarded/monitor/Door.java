package house;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.MONITOR)
class Door {
  boolean open;

  synchronized void close() {
    open = false;
    notifyAll();
  }

  void awaitClosed() throws InterruptedException {
    while (open) {
      wait();
    }
  }
}
