package route;

import dev.latchwork.DeepCopy;

@DeepCopy(by = "new")
class Weights {
  private final double[] values;

  Weights(Weights other) {
    this.values = other.values.clone();
  }
}
