package bank;

import java.util.Map;

class Teller {
  private final Map<String, GuardedAccount> accounts;

  Teller(Map<String, GuardedAccount> accounts) {
    this.accounts = accounts;
  }

  void refused(Account account) {
    account.balance = 3;
    account.log.clear();
    accounts.get("A-1").balance++;
  }

  long refusedInLambda(GuardedAccount one, GuardedAccount other) {
    return one.withLock(a -> other.balance);
  }

  long accepted(GuardedAccount account) {
    account.visits.incrementAndGet();
    account.setBalance(account.id.length());
    return account.withLock(a -> a.balance + account.balance);
  }

  long acceptedOfNoName() {
    return accounts.get("A-1").withLock(a -> a.balance);
  }

  @SuppressWarnings("LW162")
  long knowingly(Account account) {
    return account.balance;
  }
}
