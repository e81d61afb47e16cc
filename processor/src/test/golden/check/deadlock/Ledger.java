package bank;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded
class Ledger {
  private final List<Customer> debtors = new ArrayList<>();
  private final Journal journal;
  long total;

  Ledger(Journal journal) {
    this.journal = journal;
  }

  void enter(long amount) {
    total += amount;
    journal.note("entered " + amount);
  }

  void close() {
    for (Customer debtor : debtors) {
      debtor.remind();
    }
  }
}
