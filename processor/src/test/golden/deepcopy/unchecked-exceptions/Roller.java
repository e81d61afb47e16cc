package press;

import dev.latchwork.DeepCopy;

@DeepCopy(by = "new")
class Roller {
  byte[] surface;

  Roller(Roller other) throws IllegalArgumentException {
    surface = other.surface.clone();
  }
}
