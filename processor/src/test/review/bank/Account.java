package bank;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.Redacted;
import dev.latchwork.Unguarded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Moves money, and tells its bank. */
@Guarded
abstract class Account {
  final String owner;
  final ExecutorService mail;
  final List<String> log = new ArrayList<>();
  final GuardedBank bank;
  long balance;
  @Redacted String pin = "0000";

  Account(String owner, GuardedBank bank, ExecutorService mail) {
    this.owner = owner;
    this.bank = bank;
    this.mail = mail;
  }

  void deposit(long amount) {
    balance += amount;
    log.add("+" + amount);
    bank.moved(amount);
  }

  boolean transferTo(Account other, long amount) {
    if (balance < amount) {
      return false;
    }
    balance -= amount;
    other.deposit(amount);
    return true;
  }

  @Read
  boolean isOverdrawn() {
    return balance < 0;
  }

  @SuppressWarnings("LW103")
  final String label() {
    return owner + "'s account";
  }

  @Unguarded
  String greeting() {
    return "Dear " + owner;
  }
}
