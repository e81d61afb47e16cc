package attic;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.lang.ref.WeakReference;

/** Its condition is deprecated, and it refers to a value-based class. */
@Guarded
class Gate {
  @SuppressWarnings("identity")
  private WeakReference<? extends Integer> last;

  private int waiting;

  @Deprecated
  boolean isOpen() {
    return waiting == 0;
  }

  @When("isOpen")
  void pass() {
    waiting++;
  }

  @SuppressWarnings("identity")
  WeakReference<Integer> seen(WeakReference<Integer> mark) {
    last = mark;
    return mark;
  }
}
