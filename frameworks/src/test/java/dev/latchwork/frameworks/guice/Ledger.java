package dev.latchwork.frameworks.guice;

import dev.latchwork.Guarded;
import jakarta.inject.Singleton;

@Singleton
@Guarded
abstract class Ledger {
  private long cents;

  void book(long amount) {
    cents += amount;
  }
}
