package cars;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** The copier of Fuel is missing because Fuel cannot be guarded. */
@DeepCopy
class Trip {
  Fuel fuel;

  @Guarded
  @DeepCopy
  abstract static class Fuel {
    int liters;

    abstract void burn();
  }
}
