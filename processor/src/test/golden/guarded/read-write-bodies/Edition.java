package release;

import dev.latchwork.Guarded;
import dev.latchwork.Read;

/** Its hashCode calls what is said to read, and what nobody overrides. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
class Edition {
  private int number;

  void revise() {
    number++;
  }

  @Read
  int number() {
    return number;
  }

  @Override
  public int hashCode() {
    return getClass().hashCode() + number();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edition same && number == same.number;
  }
}
