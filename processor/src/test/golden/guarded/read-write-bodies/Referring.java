package release;

import dev.latchwork.Guarded;

/** Its hashCode refers to such a method. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
class Referring {
  private int asked;

  @Override
  public int hashCode() {
    java.util.function.IntSupplier later = this::ask;
    return later.getAsInt();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Referring same && asked == same.asked;
  }

  int ask() {
    return ++asked;
  }
}
