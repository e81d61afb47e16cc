package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

class Cache {
  private static final Object CLASS_LOCK = new Object();

  @GuardedBy("CLASS_LOCK")
  private static int instances;

  @GuardedBy("Cache.class")
  private static int byClass;

  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
  private final Lock reading = both.readLock();
  private final Lock writing = both.writeLock();
  private final StampedLock stamped = new StampedLock();

  @GuardedBy("this")
  private int byThis;

  @GuardedBy("lock")
  private int byLock;

  @GuardedBy("both")
  private int byBoth;

  @GuardedBy("stamped")
  private int byStamp;

  @GuardedBy("lock()")
  private int byMethod;

  @GuardedBy("itself")
  private final List<String> list = new ArrayList<>();

  @GuardedBy("lokc")
  private int misspelt;

  @GuardedBy({"this", "lock"})
  private int byTwo;

  Cache() {
    byThis = 1;
    byLock = 1;
    synchronized (CLASS_LOCK) {
      instances++;
    }
  }

  Lock lock() {
    return lock;
  }

  void refused(Cache other) {
    byThis++;
    byLock++;
    synchronized (this) {
      byThis++;
      other.byThis++;
      byLock++;
      byTwo++;
    }
    lock.lock();
    try {
      byLock++;
      other.byLock++;
    } finally {
      lock.unlock();
    }
    byLock++;
    list.clear();
    instances++;
    byClass++;
  }

  synchronized void accepted(Cache other) {
    byThis++;
    synchronized (other) {
      other.byThis++;
    }
    lock.lock();
    try {
      byLock++;
      byTwo++;
    } finally {
      byLock++;
      lock.unlock();
    }
    synchronized (list) {
      list.clear();
    }
    Lock same = lock();
    same.lock();
    byMethod++;
    lock().unlock();
    misspelt++;
  }

  static synchronized void acceptedStatic() {
    byClass++;
    synchronized (CLASS_LOCK) {
      instances++;
    }
  }

  void tried() throws InterruptedException {
    if (lock.tryLock()) {
      try {
        byLock++;
      } finally {
        lock.unlock();
      }
    } else {
      byLock++; // refused
    }
    boolean taken = lock.tryLock();
    if (!taken) {
      return;
    }
    byLock++;
    lock.unlock();
    while (!lock.tryLock()) {
      Thread.onSpinWait();
    }
    byLock++;
    lock.unlock();
    if (lock.tryLock() && byLock > 0) {
      byLock++;
      lock.unlock();
    }
    if (!lock.tryLock() || byLock > 0) {
      return;
    }
    byLock++;
    lock.unlock();
    if (!lock.tryLock()) {
      Thread.onSpinWait();
    }
    byLock++; // refused: nothing waits for the next try
    if (!lock.tryLock()) {
      {
        Thread.onSpinWait();
        return;
      }
    }
    byLock++;
    lock.unlock();
  }

  int readAndWritten() {
    both.readLock().lock();
    try {
      byBoth++; // refused: held for reading
      return byBoth;
    } finally {
      both.readLock().unlock();
    }
  }

  int readAndWrittenWell() {
    writing.lock();
    byBoth++;
    writing.unlock();
    reading.lock();
    try {
      return byBoth;
    } finally {
      reading.unlock();
    }
  }

  int stamped() {
    long stamp = stamped.tryOptimisticRead();
    int value = byStamp;
    if (!stamped.validate(stamp)) {
      stamp = stamped.readLock();
      try {
        value = byStamp;
        byStamp = 0; // refused: held for reading
      } finally {
        stamped.unlockRead(stamp);
      }
    }
    stamp = stamped.writeLock();
    byStamp++;
    stamped.unlockWrite(stamp);
    byStamp++; // refused
    return value;
  }

  void closed() throws Exception {
    lock.lock();
    try (AutoCloseable unlock = lock::unlock) {
      byLock++;
    }
    byLock++; // refused
    try (AutoLock held = auto.lock()) {
      byAuto++;
    }
    byAuto++; // refused
  }

  private final AutoLock auto = new AutoLock();

  @GuardedBy("auto")
  private int byAuto;

  static final class AutoLock implements AutoCloseable {
    private final ReentrantLock inner = new ReentrantLock();

    AutoLock lock() {
      inner.lock();
      return this;
    }

    @Override
    public void close() {
      inner.unlock();
    }
  }

  synchronized void functions(List<String> names, ExecutorService threads, Unknown unknown) {
    names.forEach(n -> byThis++);
    threads.execute(() -> byThis++); // refused
    unknown.take(() -> byThis++);
    threads.execute(
        () -> {
          synchronized (this) {
            byThis++;
          }
        });
  }

  interface Unknown {
    void take(Runnable action);
  }

  @GuardedBy("this")
  void relies() {
    byThis++;
  }

  void calls() {
    relies(); // refused
    synchronized (this) {
      relies();
      helps();
    }
  }

  /** All that call it hold the lock. */
  private void helps() {
    byThis++;
  }
}
