package dev.latchwork.benchmarks.guarded;

/** An account without a lock. It shows what a read costs if no other thread ever writes. */
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
