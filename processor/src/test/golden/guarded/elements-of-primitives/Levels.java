package lab;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;

@Guarded(accessors = Guarded.Accessors.NONE)
class Levels {
  @Elements final double[] levels = new double[8];
}
