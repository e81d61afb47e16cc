package bank;

import dev.latchwork.Guarded;

@Guarded
class Receipt {
  private final Journal journal;
  private long amount;

  Receipt(Journal journal) {
    this.journal = journal;
  }

  void print() {
    journal.note("receipt of " + amount);
  }

  /** Nobody knows which one that is: it may be the same. */
  void acceptedOfNoName(int number) {
    Helper.receipt(number).print();
  }

  @Override
  public String toString() {
    return "Receipt of " + amount;
  }
}
