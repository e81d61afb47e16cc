package bank;

import dev.latchwork.Guarded;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Warned of once, where the parameter is declared. */
@Guarded
class Till {
  long coins;

  void collect(List<GuardedTill> others) {
    for (GuardedTill other : others) {
      coins += other.take();
    }
  }

  void collectAny(Collection<? extends Till> others) {
    for (Till other : others) {
      coins += other.take();
    }
  }

  void collectArray(GuardedTill[] others) {
    for (GuardedTill other : others) {
      coins += other.take();
    }
  }

  void collectByName(Map<String, List<GuardedTill>> others) {
    for (List<GuardedTill> some : others.values()) {
      for (GuardedTill other : some) {
        coins += other.take();
      }
    }
  }

  long take() {
    long taken = coins;
    coins = 0;
    return taken;
  }
}
