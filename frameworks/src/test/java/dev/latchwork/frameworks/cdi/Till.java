package dev.latchwork.frameworks.cdi;

import dev.latchwork.Guarded;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A bean that is injected only as a {@code Till}. So its proxy extends {@code Till}, and the
 * generated class may be final.
 */
@ApplicationScoped
@Guarded
abstract class Till {
  private long cents;

  long take(long amount) {
    cents += amount;
    return cents;
  }
}
