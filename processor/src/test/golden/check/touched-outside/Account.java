package bank;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

@Guarded
class Account implements Comparable<Account> {
  private static final List<Account> ALL = new ArrayList<>();
  final String id = "A-1";
  final AtomicLong visits = new AtomicLong();
  final List<String> log = new ArrayList<>();
  long balance;
  private int changes;

  /** A new object that nobody else has. */
  static Account with(int changes) {
    Account account = new GuardedAccount();
    account.changes = changes;
    return account;
  }

  void transfer(Account to, long amount) {
    to.balance += amount;
    balance -= amount;
    change(to);
    to.log.add(to.id);
  }

  /** Its one caller holds both locks. */
  private static void change(Account account) {
    account.changes++;
  }

  void refusedOfMany(List<Account> others) {
    others.forEach(other -> balance += other.balance);
    for (Account other : others) {
      balance += other.balance;
      reset(other);
    }
  }

  /** One of its callers does not. */
  private static void reset(Account account) {
    account.changes = 0;
  }

  void resetAlso(Account other) {
    reset(other);
  }

  static long refusedStatic(Account account) {
    return account.balance;
  }

  @Override
  public boolean equals(Object o) {
    if (!(o instanceof Account other)) {
      return false;
    }
    Account alias = (Account) o;
    return other.balance == balance && alias.changes == changes;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(balance);
  }

  void refusedSort(List<Account> others) {
    others.sort(Comparator.comparingLong(a -> a.balance));
  }

  /** The function is given those two only, whose locks are held. */
  @Override
  public int compareTo(Account other) {
    return Comparator.<Account>comparingLong(a -> a.balance)
        .thenComparing(a -> a.changes)
        .compare(this, other);
  }

  int refusedCompare(int number) {
    return Comparator.<Account>comparingLong(a -> a.balance).compare(this, ALL.get(number));
  }

  void acceptedSort(Account other) {
    log.sort((a, b) -> Long.compare(other.balance - a.length(), balance - b.length()));
  }
}
