package desk;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Its lock is named, so that the monitor cannot be chosen. */
@Guarded(by = "lock")
class Gate {
  final ReentrantLock lock = new ReentrantLock();
  private final CountDownLatch opened = new CountDownLatch(1);
  private boolean open;
  private boolean seen;
  private volatile boolean known;

  Gate() {}

  private Gate(boolean open) {
    this.open = open;
  }

  static Gate open() {
    return new Gate(true);
  }

  void pass() throws InterruptedException {
    while (!open) {
      wait();
    }
  }

  synchronized void close() {
    open = false;
  }

  void spin() {
    while (!seen) {
      Thread.onSpinWait();
    }
  }

  void spinOnVolatile() {
    while (!known) {
      Thread.onSpinWait();
    }
  }

  void see() {
    seen = true;
    known = true;
    opened.countDown();
  }

  void enter() throws InterruptedException {
    await();
  }

  @Unguarded
  void await() throws InterruptedException {
    opened.await();
  }

  void rest() throws InterruptedException {
    sleep();
  }

  @Unguarded
  void sleep() throws InterruptedException {
    Thread.sleep(1);
  }
}
