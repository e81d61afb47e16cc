package dev.latchwork.frameworks.dagger;

import jakarta.inject.Inject;

final class Clerk {
  private final Stock stock;

  @Inject
  Clerk(Stock stock) {
    this.stock = stock;
  }

  Stock stock() {
    return stock;
  }
}
