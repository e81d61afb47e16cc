package odd;

import dev.latchwork.Guarded;
import java.util.List;

@Guarded
abstract class Garage {
  static class Engine {}

  Engine engine;
  List<Engine> spares;

  private Engine spare;
  Object anything;

  abstract Engine getSpare();
}
