package bank;

import dev.latchwork.Guarded;

@Guarded
class Money {
  long cents;

  @Override
  public boolean equals(Object other) {
    return other instanceof Money money && money.cents == cents;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(cents);
  }

  @Override
  public String toString() {
    return cents / 100 + "." + cents % 100;
  }
}
