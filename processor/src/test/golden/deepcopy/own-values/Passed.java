package meters;

import dev.latchwork.DeepCopy;
import java.util.concurrent.atomic.AtomicLong;

/** Here the constructor takes the value, and needs no other. */
@DeepCopy
final class Passed {
  private final AtomicLong hits;

  Passed(AtomicLong hits) {
    this.hits = hits;
  }

  Passed() {
    this.hits = new AtomicLong();
  }
}
