package dev.latchwork.benchmarks.guarded;

import java.util.concurrent.locks.StampedLock;

/**
 * A hand-written account with a {@code StampedLock}, used as its javadoc shows. A nested call would
 * deadlock.
 */
final class StampedByHand {
  private final StampedLock lock = new StampedLock();
  private long balance;

  long getBalance() {
    long stamp = lock.tryOptimisticRead();
    long value = balance;
    if (lock.validate(stamp)) {
      return value;
    }
    stamp = lock.readLock();
    try {
      return balance;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void setBalance(long balance) {
    long stamp = lock.writeLock();
    try {
      this.balance = balance;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  void deposit(long amount) {
    long stamp = lock.writeLock();
    try {
      balance += amount;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
