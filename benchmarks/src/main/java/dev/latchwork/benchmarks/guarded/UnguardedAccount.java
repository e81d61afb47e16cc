package dev.latchwork.benchmarks.guarded;

/** What a read would cost if nobody else ever wrote. */
final class UnguardedAccount {
  private long balance;

  long getBalance() {
    return balance;
  }

  void setBalance(long balance) {
    this.balance = balance;
  }

  void deposit(long amount) {
    balance += amount;
  }
}
