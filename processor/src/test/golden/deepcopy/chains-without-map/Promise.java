package chains;

import dev.latchwork.DeepCopy;
import java.util.Date;

/** The shape promises that no date is in two cells either. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Promise {
  private final Date due;
  private final Promise next;

  private Promise(Date due, Promise next) {
    this.due = due;
    this.next = next;
  }
}
