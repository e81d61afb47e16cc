package depot;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks that guard fields, taken and given back by hand. */
class Depot {
  private final Lock lock = new ReentrantLock();
  private final Lock handed = new ReentrantLock();
  private final Lock forgotten = new ReentrantLock();
  private final Lock unnamed = new ReentrantLock();
  private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();

  @GuardedBy("lock")
  private final List<String> items = new ArrayList<>();

  @GuardedBy("lock")
  private int count;

  @GuardedBy("handed")
  private int byHanded;

  @GuardedBy("forgotten")
  private int byForgotten;

  @GuardedBy("both")
  private int byBoth;

  void warnedOfException(String item) {
    lock.lock();
    items.add(item);
    lock.unlock(); // warned of
  }

  void warnedOfReader(int[] counts) {
    both.readLock().lock();
    counts[0] = byBoth;
    both.readLock().unlock(); // warned of
  }

  int warnedOfReturn(boolean any) {
    lock.lock(); // warned of
    if (any) {
      return count;
    }
    count++;
    lock.unlock();
    return 0;
  }

  void warnedOfThrow(boolean none) {
    lock.lock(); // warned of
    if (none) {
      throw new IllegalStateException();
    }
    lock.unlock();
  }

  void warnedInside() {
    try {
      lock.lock(); // warned of
      count++;
    } finally {
      lock.unlock();
    }
  }

  void warnedInsideInterruptibly() throws InterruptedException {
    try {
      lock.lockInterruptibly(); // warned of
      count++;
    } finally {
      lock.unlock();
    }
  }

  void warnedForgotten() {
    forgotten.lock(); // warned of
    byForgotten++;
  }

  /** Nothing between them can fail. */
  int accepted(boolean any) {
    lock.lock();
    int now = any ? count++ : count;
    lock.unlock();
    return now;
  }

  void acceptedBranches(boolean any) {
    lock.lock();
    if (any) {
      lock.unlock();
      return;
    }
    count++;
    lock.unlock();
  }

  void acceptedFinally(String item) {
    lock.lock();
    try {
      items.add(item);
      if (item.isEmpty()) {
        return;
      }
    } finally {
      lock.unlock();
    }
  }

  void acceptedCaught(String item) {
    lock.lock();
    try {
      items.add(item);
    } catch (RuntimeException e) {
      lock.unlock();
      throw e;
    }
    lock.unlock();
  }

  void acceptedTried(String item) {
    boolean locked = false;
    try {
      locked = lock.tryLock();
      if (locked) {
        items.add(item);
      }
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
  }

  /** It is given back meanwhile, and taken again. */
  void acceptedMeanwhile(Runnable slow) {
    lock.lock();
    try {
      count++;
      lock.unlock();
      try {
        slow.run();
      } finally {
        lock.lock();
      }
      count++;
    } finally {
      lock.unlock();
    }
  }

  /** Which lock the variable is in the end, nobody can say. */
  void acceptedUpgrade(boolean write, Runnable task) {
    Lock some = both.readLock();
    try {
      some.lock();
      if (write) {
        some.unlock();
        some = both.writeLock();
        some.lock();
      }
      task.run();
    } finally {
      some.unlock();
    }
  }

  /** One method takes it for the other. */
  void acceptedEnter() {
    handed.lock();
    byHanded++;
  }

  @GuardedBy("handed")
  void acceptedLeave() {
    byHanded++;
    handed.unlock();
  }

  /** Nothing relies on it. */
  void acceptedUnnamed(Runnable task) {
    unnamed.lock();
    task.run();
    unnamed.unlock();
  }

  @Guarded
  static class Own {
    private final ReentrantLock lock = new ReentrantLock();
    private int count;

    void warned(Runnable task) {
      lock.lock();
      task.run();
      lock.unlock(); // warned of
    }
  }
}
