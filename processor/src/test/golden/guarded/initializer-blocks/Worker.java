package work;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Guarded
class Worker {
  private static final List<String> LOADED = new ArrayList<>();

  static {
    Map<String, ?> settings = Map.of("name", 1);
    settings.entrySet().forEach(e -> LOADED.add(e.getKey() + GuardedWorker.class));
  }

  private final List<Object> seen = new ArrayList<>();

  {
    Map<? super Integer, ? extends List<?>> found = Map.of(1, List.of());
    found.forEach((key, value) -> seen.add(value));
    class Local {
      final int size = found.size();
    }
    seen.add(new Local() {});
  }

  public void print(Map<String, ?> map) {
    map.entrySet().forEach(e -> System.out.println(e.getKey()));
  }
}
