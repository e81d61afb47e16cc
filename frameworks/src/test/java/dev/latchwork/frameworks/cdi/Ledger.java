package dev.latchwork.frameworks.cdi;

import dev.latchwork.Guarded;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A bean without a proxy, so the generated class may be final. */
@Dependent
@Guarded
abstract class Ledger {
  private final Stock stock;
  private int sold;

  @Inject
  Ledger(Stock stock) {
    this.stock = stock;
  }

  int sell(String title) {
    if (stock.ship(title)) {
      sold++;
    }
    return sold;
  }
}
