package odd;

import dev.latchwork.Guarded;

/** Inherits no {@code stop()}, since Wall does not, and overrides {@code start()} nevertheless. */
@Guarded
class Alarm extends other.Wall {
  long due;

  void start() {
    due++;
  }
}
