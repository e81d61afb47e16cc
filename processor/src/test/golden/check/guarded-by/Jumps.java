package locks;

import java.util.concurrent.locks.ReentrantLock;

/** Locks that are taken on the way out of a loop or a switch. */
class Jumps {
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private int count;

  void acceptedSpinning() {
    for (; ; ) {
      if (lock.tryLock()) {
        break;
      }
      Thread.onSpinWait();
    }
    count++;
    lock.unlock();
    while (true) {
      if (!lock.tryLock()) {
        Thread.onSpinWait();
        continue;
      }
      break;
    }
    count++;
    lock.unlock();
  }

  void acceptedLabel(int[] tries) {
    outer:
    do {
      for (int i : tries) {
        if (lock.tryLock()) {
          count += i;
          break outer;
        }
      }
    } while (true);
    count++;
    lock.unlock();
  }

  void acceptedSwitch(int way) throws InterruptedException {
    switch (way) {
      case 0:
        lock.lock();
        break;
      case 1:
        lock.lockInterruptibly();
        count++;
        break;
      case 2:
        return;
      default:
        if (!lock.tryLock()) {
          throw new IllegalStateException();
        }
    }
    count++;
    lock.unlock();
    switch (way) {
      case 0 -> lock.lock();
      case 1 -> {
        lock.lockInterruptibly();
        count++;
      }
      case 2 -> throw new IllegalStateException();
      default -> {
        if (lock.tryLock()) {
          break;
        } else {
          return;
        }
      }
    }
    count++;
    lock.unlock();
  }

  void acceptedOneWay(int way) {
    switch (way) {
      case 0 -> lock.lock();
      default -> lock.lock();
    }
    count++;
    lock.unlock();
  }

  void refusedLoops(int[] tries) {
    for (int ignored : tries) {
      if (lock.tryLock()) {
        break;
      }
    }
    count++; // refused: or it was never taken
    for (; ; ) {
      if (lock.tryLock() || tries.length == 0) {
        break;
      }
    }
    count++; // refused
    while (true) {
      if (lock.tryLock()) {
        break;
      }
      if (tries.length == 0) {
        break;
      }
    }
    count++; // refused: the second break
  }

  void refusedSwitch(int way) {
    switch (way) {
      case 0 -> lock.lock();
      case 1 -> lock.lock();
    }
    count++; // refused: for another number
    switch (way) {
      case 0:
        lock.lock();
      case 1:
        count++; // refused: not for one
        break;
      default:
        lock.lock();
    }
    count++; // refused
    switch (way) {
      case 0 -> {
        lock.lock();
        if (count > 5) {
          lock.unlock();
          break;
        }
      }
      default -> lock.lock();
    }
    count++; // refused: given back
  }
}
