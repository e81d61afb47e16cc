package demo;

import dev.latchwork.Guarded;

/** Says itself which class is to be created. */
@ImplementedBy(GuardedTold.class)
@Guarded
class Told {
  private long balance;

  void deposit(long amount) {
    balance += amount;
  }
}
