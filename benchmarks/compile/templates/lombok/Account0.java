package shop.part0;

import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Locked;
import lombok.Setter;
import lombok.ToString;

@ToString
class Account0 {
  @Getter final String id;

  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  String owner;

  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  long balance;

  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  boolean open = true;

  final List<String> entries = new ArrayList<>();

  Account0(String id, String owner) {
    this.id = id;
    this.owner = owner;
  }

  @Locked.Write
  void deposit(long amount, String text) {
    balance += amount;
    entries.add(text);
  }

  @Locked.Write
  boolean withdraw(long amount) {
    if (!open || amount > balance) {
      return false;
    }
    balance -= amount;
    return true;
  }

  @Locked.Read
  long average() {
    return entries.isEmpty() ? 0 : balance / entries.size();
  }
}
