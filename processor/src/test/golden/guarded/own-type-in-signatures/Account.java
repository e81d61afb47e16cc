package own;

import dev.latchwork.Guarded;
import java.util.List;
import java.util.Optional;

/** Names its own guarded class, as its callers do. */
@Guarded
class Account implements Comparable<GuardedAccount> {
  long balance;

  boolean transferTo(GuardedAccount other, long amount) {
    balance -= amount;
    other.deposit(amount);
    return balance >= 0;
  }

  void deposit(long amount) {
    balance += amount;
  }

  <A extends GuardedAccount> void merge(A other) {
    transferTo(other, balance);
  }

  long sum(GuardedAccount first, Account second) {
    return first.getBalance() + second.balance;
  }

  @Override
  public int compareTo(GuardedAccount other) {
    return Long.compare(balance, other.getBalance());
  }

  void collect(List<GuardedAccount> all) {
    all.forEach(a -> a.transferTo((GuardedAccount) this, 1));
  }

  void spread(GuardedAccount... to) {
    for (GuardedAccount a : to) {
      transferTo(a, 1);
    }
  }

  void perhaps(Optional<? extends Account> other) {
    other.ifPresent(o -> o.deposit(1));
  }
}
