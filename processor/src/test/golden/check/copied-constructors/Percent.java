package sample;

import dev.latchwork.DeepCopy;
import java.util.Objects;

@DeepCopy
record Percent(int value, int[] history) {
  Percent {
    value = value * 100;
    Objects.requireNonNull(history);
  }
}
