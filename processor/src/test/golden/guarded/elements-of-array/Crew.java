package pool;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;

/** Threads are no state: whoever walks them gets them themselves. */
@Guarded
class Crew {
  @Elements final Thread[] guards = new Thread[2];
}
