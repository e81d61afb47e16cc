package lab;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;

@Guarded(accessors = Guarded.Accessors.NONE)
class Distances {
  @Elements long[] metres = {};
}
