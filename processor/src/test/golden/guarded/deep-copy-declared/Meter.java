package own;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

@Guarded(name = "SafeMeter")
@DeepCopy
class Meter {
  long total;

  Meter deepCopy() {
    Meter copy = new SafeMeter();
    copy.total = total;
    return copy;
  }

  void copyLocked() {
    total++;
  }
}
