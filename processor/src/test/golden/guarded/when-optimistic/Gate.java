package house;

import dev.latchwork.Guarded;
import dev.latchwork.When;

/** Without InterruptedException a wait goes on after an interrupt. */
@Guarded
abstract class Gate {
  boolean open;
  int passed;

  boolean isOpen() {
    return open;
  }

  @When("isOpen")
  int pass(String who, int... tickets) {
    return ++passed;
  }

  @When("isOpen")
  void close() throws InterruptedException {
    open = false;
  }
}
