package bank;

import dev.latchwork.Guarded;
import java.util.LinkedHashMap;
import java.util.Map;

/** Knows its accounts and calls them under its lock. */
@Guarded
class Bank {
  private final Map<String, GuardedAccount> accounts = new LinkedHashMap<>();
  long turnover;

  void open(GuardedAccount account) {
    accounts.put(account.label(), account);
  }

  void moved(long amount) {
    turnover += amount;
  }

  void payInterest() {
    accounts.values().forEach(a -> a.deposit(1));
  }
}
