package release;

import dev.latchwork.Guarded;

/** Its hashCode makes an object that may call such a method. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
class Holding {
  private int asked;

  private final class Hash {
    int value() {
      return ask();
    }
  }

  @Override
  public int hashCode() {
    return new Hash().value();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Holding same && asked == same.asked;
  }

  int ask() {
    return ++asked;
  }
}
