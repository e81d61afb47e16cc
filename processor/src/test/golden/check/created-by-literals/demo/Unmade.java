package demo;

import dev.latchwork.Guarded;

/** Nobody can create one. */
@Guarded
abstract class Unmade {
  private long balance;

  void deposit(long amount) {
    balance += amount;
  }
}
