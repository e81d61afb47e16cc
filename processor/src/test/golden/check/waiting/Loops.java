package golden;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;

@Guarded(lock = Guarded.Lock.MONITOR)
class Loops {
  boolean open;
  int waiting;

  void inLoop() throws InterruptedException {
    while (!open) {
      wait();
    }
  }

  void counted() throws InterruptedException {
    while (waiting > 3) {
      wait();
    }
  }

  void once() throws InterruptedException {
    if (!open) {
      wait(); // warned of
    }
  }

  void blind() throws InterruptedException {
    wait(); // warned of
  }

  @Unguarded
  void never() throws InterruptedException {
    while (!open()) {
      wait(); // refused
    }
  }

  @Unguarded
  void held() throws InterruptedException {
    synchronized (this) {
      while (!open) {
        wait();
      }
    }
  }

  boolean open() {
    return open;
  }

  void one() {
    open = true;
    notify(); // warned of
  }

  void all() {
    open = true;
    notifyAll();
  }
}
