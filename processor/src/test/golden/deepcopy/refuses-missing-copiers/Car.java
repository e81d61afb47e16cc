package cars;

import dev.latchwork.DeepCopy;
import java.util.List;

@DeepCopy
class Car {
  List<Engine> engines;
  Car trailer;

  @DeepCopy
  static class Engine {
    Gearbox gearbox;
    Car car;
  }

  @DeepCopy
  static class Gearbox {
    Object anything;
  }

  /** Needs none of them. */
  @DeepCopy
  static class Wheel {
    Wheel opposite;
  }
}
