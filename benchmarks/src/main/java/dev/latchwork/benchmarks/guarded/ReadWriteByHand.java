package dev.latchwork.benchmarks.guarded;

import java.util.concurrent.locks.ReentrantReadWriteLock;

final class ReadWriteByHand {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private long balance;

  long getBalance() {
    lock.readLock().lock();
    try {
      return balance;
    } finally {
      lock.readLock().unlock();
    }
  }

  void setBalance(long balance) {
    lock.writeLock().lock();
    try {
      this.balance = balance;
    } finally {
      lock.writeLock().unlock();
    }
  }

  void deposit(long amount) {
    lock.writeLock().lock();
    try {
      balance += amount;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
