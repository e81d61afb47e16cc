package hidden;

import dev.latchwork.DeepCopy;
import java.util.Map;

@DeepCopy
class Text extends String {
  int[] marks;
  Map<java.lang.String, int[]> index;
}
