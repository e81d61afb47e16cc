package registry;

import dev.latchwork.DeepCopy;
import java.util.List;
import java.util.Map;

@DeepCopy
class Registry<Override, SuppressWarnings extends Comparable<SuppressWarnings>, Object> {
  Override one;
  List<Override> all;
  Map<Object, SuppressWarnings[]> ranks;
}
