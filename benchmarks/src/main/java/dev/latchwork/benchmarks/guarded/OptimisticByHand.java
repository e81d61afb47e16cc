package dev.latchwork.benchmarks.guarded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A hand-written account with a sequence lock. The lock is re-entrant, like the generated one, and
 * does no more than is necessary.
 */
final class OptimisticByHand {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(OptimisticByHand.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private long version;
  private long balance;

  long getBalance() {
    long seen = (long) VERSION.getAcquire(this);
    long value = balance;
    VarHandle.acquireFence();
    if ((seen & 1) == 0 && seen == (long) VERSION.getOpaque(this)) {
      return value;
    }
    lock.lock();
    try {
      return balance;
    } finally {
      lock.unlock();
    }
  }

  void setBalance(long balance) {
    lock.lock();
    boolean outermost = (version & 1) == 0;
    if (outermost) {
      version++;
      VarHandle.storeStoreFence();
    }
    try {
      this.balance = balance;
    } finally {
      if (outermost) {
        VERSION.setRelease(this, version + 1);
      }
      lock.unlock();
    }
  }

  void deposit(long amount) {
    lock.lock();
    boolean outermost = (version & 1) == 0;
    if (outermost) {
      version++;
      VarHandle.storeStoreFence();
    }
    try {
      balance += amount;
    } finally {
      if (outermost) {
        VERSION.setRelease(this, version + 1);
      }
      lock.unlock();
    }
  }
}
