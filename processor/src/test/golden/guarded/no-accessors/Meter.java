package house;

import dev.latchwork.Guarded;

@Guarded(accessors = Guarded.Accessors.NONE)
abstract class Meter {
  long ticks;
  int spare;

  void tick() {
    ticks++;
  }

  protected abstract long getTicks();
}
