package dev.latchwork.processor.guarded.overflow;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A class for each way in which locks are taken, and the same by hand. */
final class Kinds {
  private Kinds() {}

  /** What everybody writes. */
  static final class ByHand {
    final ReentrantLock lock = new ReentrantLock();
    long count;

    void bump() {
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }
  }

  /** The same with a read-write lock. */
  static final class ByHandShared {
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    long count;

    void bump() {
      lock.writeLock().lock();
      try {
        count++;
      } finally {
        lock.writeLock().unlock();
      }
    }

    long look() {
      lock.readLock().lock();
      try {
        return count;
      } finally {
        lock.readLock().unlock();
      }
    }
  }

  /** The same for two objects. */
  static final class ByHandTwice {
    final ReentrantLock lock = new ReentrantLock();
    final ReentrantLock other = new ReentrantLock();
    long count;

    void bump() {
      lock.lock();
      try {
        other.lock();
        try {
          count++;
        } finally {
          other.unlock();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** The same with a limit. */
  static final class ByHandTried {
    final ReentrantLock lock = new ReentrantLock();
    long count;

    void bump() throws InterruptedException {
      if (!lock.tryLock(1, TimeUnit.DAYS)) {
        return;
      }
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }
  }

  /** A helper that goes on when it has the lock: an Error in it leaves the lock held. */
  static final class Careless {
    final ReentrantLock lock = new ReentrantLock();
    long count;

    void bump() {
      enter();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }

    private void enter() {
      lock.lock();
      check(30);
    }

    private long check(int more) {
      return more == 0 ? count : check(more - 1) + 1;
    }
  }

  @DeepCopy
  @Guarded
  static class Optimistic {
    long count;

    void bump() {
      count++;
    }

    void bumpWith(Optimistic other) {
      count++;
      other.count++;
    }
  }

  @Guarded(lock = Guarded.Lock.EXCLUSIVE)
  static class Exclusive {
    long count;

    void bump() {
      count++;
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class ReadWrite {
    long count;

    void bump() {
      count++;
    }
  }

  @Guarded(by = "rw")
  static class Declared {
    final ReentrantLock rw = new ReentrantLock();
    long count;

    void bump() {
      count++;
    }
  }

  @Guarded
  static class Waiting {
    long count;

    boolean isPositive() {
      return count >= 0;
    }

    void bump() {
      count++;
    }

    @When("isPositive")
    void bumpWhenPositive() {
      count++;
    }
  }

  @Guarded(lock = Guarded.Lock.EXCLUSIVE)
  static class WaitingExclusive {
    long count;

    boolean isPositive() {
      return count >= 0;
    }

    @When("isPositive")
    void bumpWhenPositive() {
      count++;
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class WaitingShared {
    long count;

    boolean isPositive() {
      return count >= 0;
    }

    @When("isPositive")
    void bumpWhenPositive() {
      count++;
    }
  }
}
