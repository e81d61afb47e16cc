package count;

import dev.latchwork.Guarded;
import dev.latchwork.When;

@Guarded(lock = Guarded.Lock.MONITOR, accessors = Guarded.Accessors.NONE)
class Counter {
  private long value;

  boolean isPositive() {
    return value > 0;
  }

  void increment() {
    value++;
  }

  @When("isPositive")
  void decrement() throws InterruptedException {
    value--;
  }

  @When("isPositive")
  long drain() {
    long drained = value;
    value = 0;
    return drained;
  }
}
