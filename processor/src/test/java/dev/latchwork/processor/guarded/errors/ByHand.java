package dev.latchwork.processor.guarded.errors;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Handwritten locking in the usual form, for each kind of lock. */
abstract class ByHand extends Counting.Waiting {
  abstract void tryToWait() throws InterruptedException;

  abstract boolean tryBump() throws InterruptedException;

  abstract void run(Runnable action);

  static final class Exclusive extends ByHand {
    final ReentrantLock lock = new ReentrantLock();
    final Condition positive = lock.newCondition();

    @Override
    void bump() {
      lock.lock();
      try {
        super.bump();
      } finally {
        lock.unlock();
      }
    }

    @Override
    void bumpWith(Counting other) {
      Exclusive partner = (Exclusive) other;
      lock.lock();
      try {
        partner.lock.lock();
        try {
          super.bumpWith(other);
        } finally {
          partner.lock.unlock();
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    void bumpWhenPositive() {
      lock.lock();
      try {
        while (!super.isPositive()) {
          positive.awaitUninterruptibly();
        }
        super.bumpWhenPositive();
        positive.signal();
      } finally {
        lock.unlock();
      }
    }

    @Override
    void run(Runnable action) {
      lock.lock();
      try {
        action.run();
      } finally {
        lock.unlock();
      }
    }

    @Override
    void tryToWait() throws InterruptedException {
      lock.lockInterruptibly();
      try {
        long left = 1;
        while (!super.isPositive() && left > 0) {
          left = positive.awaitNanos(left);
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    boolean tryBump() throws InterruptedException {
      if (!lock.tryLock(1, TimeUnit.DAYS)) {
        return false;
      }
      try {
        super.bump();
        return true;
      } finally {
        lock.unlock();
      }
    }

    @Override
    long getCount() {
      lock.lock();
      try {
        return count;
      } finally {
        lock.unlock();
      }
    }

    @Override
    void setCount(long value) {
      lock.lock();
      try {
        count = value;
      } finally {
        lock.unlock();
      }
    }

    @Override
    Counting deepCopy() {
      lock.lock();
      try {
        Exclusive copy = new Exclusive();
        copy.count = count;
        return copy;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public String toString() {
      return "Exclusive[count=" + getCount() + "]";
    }
  }

  static final class ReadWrite extends ByHand {
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    final Condition positive = lock.writeLock().newCondition();

    @Override
    void bump() {
      lock.writeLock().lock();
      try {
        super.bump();
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    void bumpWith(Counting other) {
      ReadWrite partner = (ReadWrite) other;
      lock.writeLock().lock();
      try {
        partner.lock.writeLock().lock();
        try {
          super.bumpWith(other);
        } finally {
          partner.lock.writeLock().unlock();
        }
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    void bumpWhenPositive() {
      lock.writeLock().lock();
      try {
        while (!super.isPositive()) {
          positive.awaitUninterruptibly();
        }
        super.bumpWhenPositive();
        positive.signal();
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    void run(Runnable action) {
      lock.writeLock().lock();
      try {
        action.run();
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    void tryToWait() throws InterruptedException {
      lock.writeLock().lockInterruptibly();
      try {
        long left = 1;
        while (!super.isPositive() && left > 0) {
          left = positive.awaitNanos(left);
        }
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    boolean tryBump() throws InterruptedException {
      if (!lock.writeLock().tryLock(1, TimeUnit.DAYS)) {
        return false;
      }
      try {
        super.bump();
        return true;
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    long getCount() {
      lock.readLock().lock();
      try {
        return count;
      } finally {
        lock.readLock().unlock();
      }
    }

    @Override
    void setCount(long value) {
      lock.writeLock().lock();
      try {
        count = value;
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    Counting deepCopy() {
      lock.readLock().lock();
      try {
        ReadWrite copy = new ReadWrite();
        copy.count = count;
        return copy;
      } finally {
        lock.readLock().unlock();
      }
    }

    @Override
    public String toString() {
      return "ReadWrite[count=" + getCount() + "]";
    }
  }

  static final class Monitor extends ByHand {
    @Override
    void bump() {
      synchronized (this) {
        super.bump();
      }
    }

    @Override
    void bumpWith(Counting other) {
      synchronized (this) {
        synchronized (other) {
          super.bumpWith(other);
        }
      }
    }

    @Override
    void bumpWhenPositive() {
      synchronized (this) {
        super.bumpWhenPositive();
        notifyAll();
      }
    }

    @Override
    void run(Runnable action) {
      synchronized (this) {
        action.run();
      }
    }

    @Override
    void tryToWait() throws InterruptedException {
      synchronized (this) {
        if (!super.isPositive()) {
          TimeUnit.NANOSECONDS.timedWait(this, 1);
        }
      }
    }

    @Override
    boolean tryBump() {
      throw new UnsupportedOperationException();
    }

    @Override
    long getCount() {
      synchronized (this) {
        return count;
      }
    }

    @Override
    void setCount(long value) {
      synchronized (this) {
        count = value;
      }
    }

    @Override
    Counting deepCopy() {
      synchronized (this) {
        Monitor copy = new Monitor();
        copy.count = count;
        return copy;
      }
    }

    @Override
    public String toString() {
      return "Monitor[count=" + getCount() + "]";
    }
  }

  /**
   * Takes the lock in a helper that does more work afterwards. An Error in this work leaves the
   * lock held.
   */
  static final class Careless extends Counting {
    final ReentrantLock lock = new ReentrantLock();

    @Override
    void bump() {
      enter();
      try {
        super.bump();
      } finally {
        lock.unlock();
      }
    }

    private void enter() {
      lock.lock();
      check(30);
    }

    private long check(int more) {
      return more == 0 ? new long[] {count}[0] : check(more - 1) + 1;
    }

    @Override
    long getCount() {
      throw new UnsupportedOperationException();
    }

    @Override
    void setCount(long value) {
      throw new UnsupportedOperationException();
    }

    @Override
    Counting deepCopy() {
      throw new UnsupportedOperationException();
    }
  }
}
