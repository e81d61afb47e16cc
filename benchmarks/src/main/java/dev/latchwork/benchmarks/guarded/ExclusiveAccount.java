package dev.latchwork.benchmarks.guarded;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.EXCLUSIVE)
class ExclusiveAccount {
  long balance;

  void deposit(long amount) {
    balance += amount;
  }
}
