package paint;

import dev.latchwork.Guarded;
import java.util.Date;
import java.util.List;

/** A snapshot of a value cannot be changed; what a setter takes in goes on being changed here. */
@Guarded
class Canvas {
  Shape shape;

  sealed interface Shape permits Dot, Line, Pair {}

  record Dot(int x, int y) implements Shape {}

  record Line(List<Date> drawn) implements Shape {}

  record Pair(Shape first, Shape second) implements Shape {}
}
