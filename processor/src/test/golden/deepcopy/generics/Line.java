package sample;

import dev.latchwork.DeepCopy;
import java.util.Date;

@DeepCopy
class Line {
  String name;
  Date due;
}
