package bank;

import dev.latchwork.Guarded;
import java.util.List;

/** Warned of once, where the parameter is declared. */
@Guarded
class Till {
  long coins;

  void collect(List<GuardedTill> others) {
    for (GuardedTill other : others) {
      coins += other.take();
    }
  }

  long take() {
    long taken = coins;
    coins = 0;
    return taken;
  }
}
