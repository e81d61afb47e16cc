package road;

import dev.latchwork.Guarded;

/** Everybody else knows the train alone. */
@Guarded(name = "Train")
abstract class TrainState {
  private int cars;

  void couple() {
    cars++;
  }
}
