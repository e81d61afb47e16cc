package odd;

import dev.latchwork.Guarded;
import java.util.concurrent.ConcurrentHashMap;

@Guarded
@SuppressWarnings({"LW106", "serial"})
class Registry extends ConcurrentHashMap<String, Integer> {
  void count(String name) {
    merge(name, 1, Integer::sum);
  }
}
