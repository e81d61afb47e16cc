package sample;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.HashMap;

/** Knows what its boxes hold. */
@DeepCopy
class Order {
  Box<String> note;
  Box<Line> line;
  Box<Box<Date>> nested;
  HashMap<String, Box<Line>> byName;
  Pair<Line, Integer> counted;
  Id<Line> id;
}
