package poems;

import dev.latchwork.Guarded;
import java.util.HashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Guarded
@SuppressWarnings({"LW106", "serial"})
class Rhymes extends HashMap<String, Integer> {
  Stream<Integer> values(String ending) {
    return keySet().parallelStream().filter(key -> key.endsWith(ending)).map(this::get);
  }

  IntStream values(int least) {
    return values().parallelStream().mapToInt(value -> value).filter(value -> value >= least);
  }
}
