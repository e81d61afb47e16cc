package books;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Warned of: locks from the time before the class was guarded. */
@Guarded
class Ledger {
  private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
  private final Lock reading = rw.readLock();
  private final Lock writing = rw.writeLock();
  private final ReentrantLock plain = new ReentrantLock();
  private final Condition changed = plain.newCondition();
  private final Object monitor = new Object();
  private long sum;

  long sum() {
    reading.lock();
    try {
      return sum;
    } finally {
      reading.unlock();
    }
  }

  void add(long amount) {
    writing.lock();
    try {
      sum += amount;
    } finally {
      writing.unlock();
    }
  }

  void reset() {
    plain.lock();
    try {
      set(0);
      changed.signalAll();
    } finally {
      plain.unlock();
    }
  }

  private void set(long value) {
    synchronized (monitor) {
      sum = value;
    }
  }
}
