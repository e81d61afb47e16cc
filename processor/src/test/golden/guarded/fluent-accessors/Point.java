package plane;

import dev.latchwork.Guarded;

@Guarded(accessors = Guarded.Accessors.FLUENT)
abstract class Point {
  double x;
  double y;
  String label;

  abstract Point label(String label);
}
