package golden;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A condition of the lock gives the lock back. */
@Guarded(by = "lock")
class Conditions {
  final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private int items;

  void take() throws InterruptedException {
    while (items == 0) {
      filled.await();
    }
    items--;
  }

  void once() throws InterruptedException {
    filled.await(); // warned of
  }

  void takeThree() throws InterruptedException {
    while (items < 3) {
      filled.await();
    }
    items -= 3;
  }

  void put() {
    items++;
    filled.signal(); // warned of
  }

  void mistaken() {
    filled.notifyAll(); // refused
  }
}
