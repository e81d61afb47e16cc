package house;

import dev.latchwork.Guarded;

@Guarded
class Door {
  private final Object bell = new Object();
  boolean open;

  void refused() throws InterruptedException {
    while (!open) {
      wait();
    }
  }

  void refusedToo() {
    open = true;
    this.notifyAll();
  }

  synchronized void warned() {
    open = false;
  }

  void warnedToo() {
    synchronized (this) {
      open = false;
    }
  }

  void accepted() {
    synchronized (bell) {
      bell.notifyAll();
    }
  }
}
