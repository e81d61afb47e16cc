package odd;

import dev.latchwork.Guarded;

/** Inherits no {@code stop()}, since Wall does not. */
@Guarded
class Alarm extends other.Wall {
  long due;
}
