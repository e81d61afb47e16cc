package dev.latchwork.benchmarks.guarded;

final class MonitorByHand {
  private long balance;

  synchronized long getBalance() {
    return balance;
  }

  synchronized void setBalance(long balance) {
    this.balance = balance;
  }

  synchronized void deposit(long amount) {
    balance += amount;
  }
}
