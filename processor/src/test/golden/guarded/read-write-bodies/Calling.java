package release;

import dev.latchwork.Guarded;

/** Its hashCode calls a method that takes the lock of writers: readers must not hold theirs. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
class Calling {
  private int asked;

  private int step() {
    return ask();
  }

  @Override
  public int hashCode() {
    return step();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Calling same && asked == same.asked;
  }

  int ask() {
    return ++asked;
  }
}
