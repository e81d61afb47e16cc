package bank;

import dev.latchwork.Guarded;

/** What a case matches is what the switch is on, and has the lock that that has. */
@Guarded
class Account {
  long balance;

  record Pair(Account first, Account second) {}

  @Override
  public boolean equals(Object o) {
    return switch (o) {
      case Account accepted -> accepted.balance == balance;
      case Pair(Account refused, Account second) -> second == this && refused.balance > 0;
      case null, default -> false;
    };
  }

  @Override
  public int hashCode() {
    return Long.hashCode(balance);
  }

  void transfer(Account to, long amount) {
    switch (to) {
      case Account accepted when accepted.balance > 0 -> accepted.balance += amount;
      case Account accepted -> accepted.balance = amount;
    }
    balance -= amount;
  }

  static long refused(Object o) {
    return switch (o) {
      case Account refused -> refused.balance;
      case null, default -> 0;
    };
  }
}
