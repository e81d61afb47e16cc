package dev.latchwork.frameworks.spring;

import dev.latchwork.Guarded;

@Guarded
class Ledger {
  private long cents;

  Ledger(long cents) {
    this.cents = cents;
  }

  long book(long amount) {
    cents += amount;
    return cents;
  }
}
