package bank;

import dev.latchwork.Guarded;

@Guarded
class Account {
  long balance;

  void deposit(long amount) {
    balance += amount;
  }

  static Account refused() {
    return new Account();
  }

  static Account accepted() {
    return new GuardedAccount();
  }
}
