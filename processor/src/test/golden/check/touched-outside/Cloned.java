package bank;

import dev.latchwork.Guarded;

/** What {@code super.clone()} returns, nobody else has yet. */
class Cloned {

  @Guarded
  static class Tally implements Cloneable {
    int count;
    Tally last;

    Tally accepted() throws CloneNotSupportedException {
      Tally copy = (Tally) super.clone();
      copy.count = 0;
      copy.last = null;
      return copy;
    }

    Tally refusedAfterwards() throws CloneNotSupportedException {
      Tally copy = (Tally) super.clone();
      last = copy;
      copy.count = 0; // refused
      return copy;
    }
  }
}
