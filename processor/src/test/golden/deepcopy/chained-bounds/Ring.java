package chained;

import dev.latchwork.DeepCopy;
import java.util.Vector;

/** What only the constructor takes is copied from below, as what the class declares it to be. */
@DeepCopy
class Ring<R, A extends Ring<R, A>> {
  private final A next;
  private Vector<? extends R> held = new Vector<>();
  R first;

  Ring(A next) {
    this.next = next;
  }
}
