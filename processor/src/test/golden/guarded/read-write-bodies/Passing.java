package release;

import dev.latchwork.Guarded;

/** Its hashCode passes itself to who may call such a method. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
class Passing {
  private int asked;

  private static final class Hashes {
    private Hashes() {}

    static int of(Passing passing) {
      return passing.ask();
    }
  }

  @Override
  public int hashCode() {
    return Hashes.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passing same && asked == same.asked;
  }

  int ask() {
    return ++asked;
  }
}
