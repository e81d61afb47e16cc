package odd;

import dev.latchwork.Guarded;
import java.util.List;

@Guarded
class Garage {
  static class Engine {}

  Engine engine;
  List<Engine> spares;
}
