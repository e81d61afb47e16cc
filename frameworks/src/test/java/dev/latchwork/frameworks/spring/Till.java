package dev.latchwork.frameworks.spring;

import dev.latchwork.Guarded;

@Guarded(open = true)
public abstract class Till {
  private long cents;

  @Audited
  public long take(long amount) {
    cents += amount;
    return cents;
  }

  void empty(Till into) {
    into.take(cents);
    cents = 0;
  }
}
