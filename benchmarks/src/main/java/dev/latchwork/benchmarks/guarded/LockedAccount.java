package dev.latchwork.benchmarks.guarded;

import lombok.Locked;

final class LockedAccount {
  private long balance;

  @Locked
  long getBalance() {
    return balance;
  }

  @Locked
  void setBalance(long balance) {
    this.balance = balance;
  }

  @Locked
  void deposit(long amount) {
    balance += amount;
  }
}
