package dev.latchwork.frameworks.guice;

import com.google.inject.ImplementedBy;
import dev.latchwork.Guarded;

@ImplementedBy(GuardedTill.class)
@Guarded(open = true)
abstract class Till {
  private long cents;

  @Audited
  long take(long amount) {
    cents += amount;
    return cents;
  }
}
