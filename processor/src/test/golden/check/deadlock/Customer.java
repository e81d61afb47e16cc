package bank;

import dev.latchwork.Guarded;

@Guarded
class Customer {
  private final Ledger ledger;
  long spent;

  Customer(Ledger ledger) {
    this.ledger = ledger;
  }

  void pay(long amount) {
    spent += amount;
    Helper.write(ledger, amount);
  }

  /** Both are locked in one order. */
  void merge(Customer other) {
    other.remind();
  }

  void remind() {
    spent++;
  }
}
