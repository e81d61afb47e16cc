package dev.latchwork.frameworks.cdi;

import dev.latchwork.Guarded;
import jakarta.enterprise.context.ApplicationScoped;

/** Injected as a Till only, which is what the proxy then extends. */
@ApplicationScoped
@Guarded
abstract class Till {
  private long cents;

  long take(long amount) {
    cents += amount;
    return cents;
  }
}
