package dev.latchwork.benchmarks.guarded;

import lombok.Locked;

final class LockedReadAccount {
  private long balance;

  @Locked.Read
  long getBalance() {
    return balance;
  }

  @Locked.Write
  void setBalance(long balance) {
    this.balance = balance;
  }

  @Locked.Write
  void deposit(long amount) {
    balance += amount;
  }
}
