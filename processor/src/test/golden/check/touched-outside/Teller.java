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

  void refusedReference(GuardedAccount account) {
    account.runWithLock(this::freeze);
    freeze(account);
  }

  /** One of its callers does not hold the lock. */
  private void freeze(Account account) {
    account.balance = 0;
  }

  void acceptedReference(GuardedAccount account) {
    account.runWithLock(this::close);
    account.runWithLock(Teller::empty);
    accounts.get("A-1").runWithLock(this::close);
  }

  /** It only ever runs under the lock. */
  private void close(Account account) {
    account.log.add("closed");
  }

  private static void empty(Account account) {
    account.balance = 0;
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
