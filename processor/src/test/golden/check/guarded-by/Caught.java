package locks;

import java.util.concurrent.locks.ReentrantLock;

/** Locks that are taken and given back where something may fail. */
class Caught {
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private int count;

  void accepted() {
    lock.lock();
    try {
      check();
      count++;
      lock.unlock();
    } catch (IllegalStateException e) {
      count--; // it may not have come to giving it back
      lock.unlock();
      throw e;
    }
  }

  void acceptedReturn() {
    lock.lock();
    try {
      check();
    } catch (IllegalStateException e) {
      lock.unlock();
      return;
    }
    count++;
    lock.unlock();
  }

  void acceptedInterrupted() {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    count++;
    lock.unlock();
  }

  void acceptedFinally() {
    lock.lock();
    try {
      check();
    } catch (IllegalStateException e) {
      count = 0;
    } finally {
      count++;
      lock.unlock();
    }
  }

  void refused() {
    try {
      check();
    } catch (IllegalStateException e) {
      count = 0; // refused
    }
    lock.lock();
    try {
      check();
    } catch (IllegalStateException e) {
      lock.unlock();
    }
    count++; // refused: given back where it failed
  }

  int choices(int way) {
    int tried = lock.tryLock() ? count : -1;
    int failed = lock.tryLock() ? -1 : count; // refused
    return switch (way) {
      case 0 -> tried;
      case 1 -> failed;
      case 2 -> {
        lock.lock();
        try {
          yield count;
        } finally {
          lock.unlock();
        }
      }
      default -> count; // refused
    };
  }

  private void check() {
    throw new IllegalStateException();
  }
}
