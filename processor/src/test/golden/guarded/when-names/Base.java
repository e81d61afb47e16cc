package odd;

import dev.latchwork.When;

class Base {
  boolean idle() {
    return true;
  }

  /** Inherited, and waits all the same. */
  @When("idle")
  protected Condition inherited() {
    return null;
  }

  static class Condition {}
}
