package overloads;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.time.Duration;

/** Each method is wrapped, and the setter of the text is not that of an A. */
@Guarded
class Overloads extends Base {
  String text = "";

  @Override
  void add(GuardedB b) {
    calls += b.getN();
  }

  void setText(GuardedA from) {
    text += from.getN();
  }

  boolean equals(GuardedA a) {
    return a.getN() == calls;
  }

  boolean isReady() {
    return calls > 0;
  }

  @When("isReady")
  void take(GuardedA a, String word) {
    calls--;
  }

  boolean tryTake(GuardedB b, String word, Duration patience) {
    return false;
  }
}
