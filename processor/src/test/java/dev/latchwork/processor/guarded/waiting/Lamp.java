package dev.latchwork.processor.guarded.waiting;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.util.function.Supplier;

/** Has two predicates that become true at the same time, and stay true. */
abstract class Lamp {
  private boolean red;
  private boolean blue;
  private int passed;

  boolean isRed() {
    return red;
  }

  boolean isBlue() {
    return blue;
  }

  @When("isRed")
  int passRed() throws InterruptedException {
    return ++passed;
  }

  @When("isBlue")
  int passBlue() {
    return ++passed;
  }

  void light() {
    red = true;
    blue = true;
  }

  @Guarded
  static class Exclusive extends Lamp {}

  @Guarded
  static class Optimistic extends Lamp {
    int colour;
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class ReadWrite extends Lamp {}

  @Guarded(lock = Guarded.Lock.MONITOR)
  static class Monitor extends Lamp {}

  enum Kind {
    EXCLUSIVE(GuardedLamp_Exclusive::new),
    OPTIMISTIC(GuardedLamp_Optimistic::new),
    READ_WRITE(GuardedLamp_ReadWrite::new),
    MONITOR(GuardedLamp_Monitor::new);

    private final Supplier<Lamp> made;

    Kind(Supplier<Lamp> made) {
      this.made = made;
    }

    Lamp open() {
      return made.get();
    }
  }
}
