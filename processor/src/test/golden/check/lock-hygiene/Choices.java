package depot;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Which object is the lock. */
class Choices {
  private static final String NAME = "lock";
  private static final Integer NUMBER = 1;
  private static final Object OBJECT = new Object();
  private static final String OWN = new String("own");

  private Object monitor = new Object();
  private Object once;
  private Object unnamed = new Object();

  @GuardedBy("monitor")
  private int byMonitor;

  @GuardedBy("once")
  private int byOnce;

  @GuardedBy("NAME")
  private int byName;

  @GuardedBy("NUMBER")
  private int byNumber;

  @GuardedBy("OBJECT")
  private int byObject;

  @GuardedBy("OWN")
  private int byOwn;

  Choices(Object once) {
    this.once = once;
    monitor = once;
  }

  void warnedOfAssignment() {
    monitor = new Object(); // warned of
  }

  void warnedOfConstants() {
    synchronized (NAME) { // warned of
      byName++;
    }
    synchronized (NUMBER) { // warned of
      byNumber++;
    }
  }

  void accepted() {
    unnamed = new Object();
    synchronized (OBJECT) {
      byObject++;
    }
    synchronized (OWN) {
      byOwn++;
    }
  }

  static Choices acceptedOfNew() {
    Choices choices = new Choices("");
    choices.monitor = new Object();
    return choices;
  }

  @Guarded
  static class Shop {
    private Lock lock = new ReentrantLock();
    private String name = "shop";
    private int count;

    void warnedOfAssignment() {
      lock = new ReentrantLock(); // warned of
    }

    void warnedOfConstants() {
      synchronized ("shop") { // warned of
        count++;
      }
      synchronized (name) { // warned of
        count++;
      }
    }
  }

  @Guarded(by = "lock")
  static class By {
    final ReentrantLock lock = new ReentrantLock();
    private int count;

    void warnedOfUnlock() {
      count++;
      lock.unlock(); // warned of
      count++;
      lock.lock();
    }

    void acceptedTwice() {
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }

    @Unguarded
    void acceptedOwnCare() {
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }
  }

  @Guarded(by = "both")
  static class Halves {
    final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
    private int count;

    void warnedOfUnlock() {
      both.writeLock().unlock(); // warned of
      count++;
    }
  }
}
