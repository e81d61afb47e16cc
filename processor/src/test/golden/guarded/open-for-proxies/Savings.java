package demo;

/** Only adds: everything else goes through the lock. */
class Savings extends GuardedAccount {
  Savings(long balance) {
    super(balance);
  }

  void depositTwice(long amount) {
    runWithLock(
        account -> {
          account.deposit(amount);
          account.deposit(amount);
        });
  }
}

class Overdraft extends GuardedAccount {
  Overdraft() {
    super(0);
  }

  @Override
  public void deposit(long amount) {
    super.deposit(-amount);
  }
}
