package odd;

import dev.latchwork.Guarded;

class Fixed extends other.Remote {
  int ticks;

  public final void tick() {
    ticks++;
  }

  public final void tock() {
    ticks--;
  }
}

@Guarded(accessors = Guarded.Accessors.FLUENT)
class Timer extends Fixed {
  int getClass;
  int laps;

  static int laps() {
    return 0;
  }

}
