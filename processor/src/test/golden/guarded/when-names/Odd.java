package odd;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.time.Duration;
import java.util.List;

/** Names that are taken, and timed forms that the class has itself. */
@Guarded(accessors = Guarded.Accessors.FLUENT)
abstract class Odd<T> extends Base {
  boolean whenReady;
  int writing;
  Duration tryLater;

  static class Condition {}

  boolean ready() {
    return whenReady;
  }

  boolean Ready() {
    return !whenReady;
  }

  boolean tryTake(Duration patience) {
    return false;
  }

  void require(boolean possible, String predicate) {}

  @When("ready")
  List<? extends T> take() throws InterruptedException {
    return List.of();
  }

  @When("Ready")
  <X extends Exception> void give(T patience, X outermost, List<T> others, int... more) throws X {}

  @When("idle")
  void later() {}

  @Deprecated
  @When("idle")
  int old() {
    return 0;
  }
}
