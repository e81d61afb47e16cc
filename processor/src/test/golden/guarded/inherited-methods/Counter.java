package count;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;

interface Resettable {
  default void reset() {
    set(0);
  }

  void set(int value);
}

abstract class Base<N extends Number> implements Resettable {
  protected int value;
  N step;

  public void set(int value) {
    this.value = value;
  }

  protected N step(N next) {
    return step = next;
  }

  @Unguarded
  public final String unit() {
    return "pieces";
  }
}

@Guarded
abstract class Counter extends Base<Long> {
  int limit;

  abstract int getValue();
}
