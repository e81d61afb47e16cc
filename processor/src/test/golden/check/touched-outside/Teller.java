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

  long refusedInUpdate(GuardedAccount one, GuardedAccount other) {
    return one.updateBalance(balance -> balance + other.balance);
  }

  long acceptedInUpdate(GuardedAccount account) {
    return account.updateBalance(balance -> balance + account.log.size());
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

  /** Its lock is no monitor. */
  void refusedMonitor(Account account) {
    synchronized (account) {
      account.balance++;
    }
  }

  void acceptedMonitor(Purse purse) {
    synchronized (purse) {
      purse.coins++;
    }
  }

  void refusedOtherMonitor(Purse purse, Purse other) {
    synchronized (other) {
      purse.coins++;
    }
  }

  int acceptedOwnLock(Drawer drawer) {
    drawer.lock.writeLock().lock();
    drawer.notes++;
    drawer.lock.writeLock().unlock();
    drawer.lock.readLock().lock();
    try {
      return drawer.notes;
    } finally {
      drawer.lock.readLock().unlock();
    }
  }

  void refusedForReading(Drawer drawer) {
    drawer.lock.readLock().lock();
    drawer.notes++;
    drawer.lock.readLock().unlock();
  }

  int acceptedSuppressed(Purse purse) {
    return purse.guess;
  }

  @SuppressWarnings("LW162")
  long knowingly(Account account) {
    return account.balance;
  }
}
