package dev.latchwork.benchmarks.guarded;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.READ_WRITE)
class ReadWriteAccount {
  long balance;

  void deposit(long amount) {
    balance += amount;
  }
}
