package tricky;

import dev.latchwork.Guarded;

@Guarded(accessors = Guarded.Accessors.NONE)
class Shadows<Generated, Optional> {
  static class Map {}

  static class String {}

  Generated made;
  java.util.Map<java.lang.String, int[]> index;
}
