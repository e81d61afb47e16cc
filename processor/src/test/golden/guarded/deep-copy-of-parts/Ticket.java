package billing;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** A method of its own may write, so that a copy takes the lock of writers. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
@DeepCopy
class Ticket {
  int copies;

  @Copy(with = "next")
  int number;

  int next(int number) {
    copies++;
    return number + copies;
  }
}
