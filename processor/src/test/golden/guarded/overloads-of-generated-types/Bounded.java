package overloads;

import dev.latchwork.Guarded;
import dev.latchwork.When;

/** What an A is made of is no Bounded. */
@Guarded
abstract class Bounded<T extends GuardedA> {
  T value;
  GuardedA last;

  boolean isReady() {
    return value != null;
  }

  abstract A getLast();

  @When("isReady")
  void take(T other) {
    value = null;
    last = other;
  }

  <S extends GuardedA & Runnable> void run(S both) {
    both.run();
  }
}
