package way;

import dev.latchwork.Guarded;

/** Its own type is hidden in the wrapper, where the name is that of what it inherits. */
@Guarded
interface Stand extends Stands {
  int height();
}
