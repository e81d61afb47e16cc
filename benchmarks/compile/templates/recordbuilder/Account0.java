package shop.part0;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

@RecordBuilder
record Account0(String id, String owner, long balance, boolean open, List<String> entries)
    implements Account0Builder.With {
  Account0 deposit(long amount) {
    return withBalance(balance + amount);
  }

  Account0 withdraw(long amount) {
    return !open || amount > balance ? this : deposit(-amount);
  }

  long average() {
    return entries.isEmpty() ? 0 : balance / entries.size();
  }
}
