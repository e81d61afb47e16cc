package maps;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.util.HashMap;
import java.util.Map;

@Guarded(lock = Guarded.Lock.READ_WRITE, fair = true)
class Atlas {
  final Map<String, String> capitals = new HashMap<>();
  int edition;

  @Read
  String capital(String country) {
    return capitals.get(country);
  }

  void add(String country, String capital) throws InterruptedException {
    capitals.put(country, capital);
  }
}
