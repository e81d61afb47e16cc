package drawing;

import dev.latchwork.DeepCopy;
import java.util.List;

@DeepCopy
record Drawing(Shape frame, List<Shape> shapes) {
  sealed interface Shape permits Circle, Polygon, Group, Empty {}

  @DeepCopy
  static final class Circle implements Shape {
    double radius;
  }

  record Polygon(double[] points) implements Shape {}

  record Group(Shape first, Shape second) implements Shape {}

  enum Empty implements Shape {
    EMPTY
  }
}
