package parts;

import dev.latchwork.DeepCopy;
import java.util.List;

@DeepCopy
final class Machine {
  List<String> names;
}
