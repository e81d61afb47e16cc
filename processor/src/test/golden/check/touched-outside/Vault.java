package bank;

/** A finding is silenced at whatever is declared around it, and nowhere else. */
class Vault {
  @SuppressWarnings("LW162")
  final Object field = (Runnable) () -> new GuardedAccount().balance = 1;

  long variable(Account account) {
    @SuppressWarnings("LW162")
    long knowingly = account.balance;
    return knowingly + account.balance; // refused
  }

  @SuppressWarnings({"unused", "LW162"})
  Runnable lambda(Account account) {
    return () -> {
      Runnable inner = () -> account.balance++;
      inner.run();
    };
  }

  @SuppressWarnings("LW162")
  static class Nested {
    static class Deep {
      long accepted(Account account) {
        return account.balance;
      }
    }
  }

  @SuppressWarnings("LW163")
  long another(Account account) {
    return account.balance; // refused
  }

  @SuppressWarnings("all")
  long all(Account account) {
    return account.balance; // refused
  }
}
