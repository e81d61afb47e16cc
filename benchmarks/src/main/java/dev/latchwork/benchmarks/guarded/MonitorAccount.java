package dev.latchwork.benchmarks.guarded;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.MONITOR)
class MonitorAccount {
  long balance;

  void deposit(long amount) {
    balance += amount;
  }
}
