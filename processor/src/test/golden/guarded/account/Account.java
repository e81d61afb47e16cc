package bank;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

@Guarded
abstract class Account implements Iterable<Entry> {
  final String id;
  long balance;
  @Elements final List<Entry> entries = new ArrayList<>();
  final ExecutorService mailer;

  Account(String id, ExecutorService mailer) {
    this.id = id;
    this.mailer = mailer;
  }

  static GuardedAccount open(String id, ExecutorService mailer) {
    return new GuardedAccount(id, mailer);
  }

  abstract long getBalance();

  void deposit(long amount) {
    balance += amount;
    entries.add(new Entry(amount));
  }

  @Read
  long average() {
    return entries.isEmpty() ? 0 : balance / entries.size();
  }
}
