package dev.latchwork.benchmarks.guarded;

import java.util.concurrent.locks.ReentrantLock;

final class ExclusiveByHand {
  private final ReentrantLock lock = new ReentrantLock();
  private long balance;

  long getBalance() {
    lock.lock();
    try {
      return balance;
    } finally {
      lock.unlock();
    }
  }

  void setBalance(long balance) {
    lock.lock();
    try {
      this.balance = balance;
    } finally {
      lock.unlock();
    }
  }

  void deposit(long amount) {
    lock.lock();
    try {
      balance += amount;
    } finally {
      lock.unlock();
    }
  }
}
