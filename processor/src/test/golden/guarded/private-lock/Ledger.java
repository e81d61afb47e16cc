package com.example;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that the class has had all along, and shares with code that locks by hand. */
@Guarded(by = "lock")
class Ledger {
  private final ReentrantLock lock = new ReentrantLock();
  private long sum;

  long getSum() {
    return sum;
  }

  void add(long amount) {
    sum += amount;
  }

  void export() {
    lock.lock();
    try {
      System.out.println(sum);
    } finally {
      lock.unlock();
    }
  }
}
