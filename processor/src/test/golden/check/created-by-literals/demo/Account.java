package demo;

import dev.latchwork.Guarded;

@Guarded
class Account {
  private long balance;

  void deposit(long amount) {
    balance += amount;
  }
}
