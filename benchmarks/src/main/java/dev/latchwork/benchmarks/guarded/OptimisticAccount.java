package dev.latchwork.benchmarks.guarded;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.OPTIMISTIC)
class OptimisticAccount {
  long balance;

  void deposit(long amount) {
    balance += amount;
  }
}
