package shop.part0;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.util.ArrayList;
import java.util.List;

@Guarded
class Account0 {
  final String id;
  String owner;
  long balance;
  boolean open = true;
  final List<String> entries = new ArrayList<>();

  Account0(String id, String owner) {
    this.id = id;
    this.owner = owner;
  }

  void deposit(long amount, String text) {
    balance += amount;
    entries.add(text);
  }

  boolean withdraw(long amount) {
    if (!open || amount > balance) {
      return false;
    }
    balance -= amount;
    return true;
  }

  @Read
  long average() {
    return entries.isEmpty() ? 0 : balance / entries.size();
  }
}
