package nest;

import dev.latchwork.Guarded;

public interface Outer {
  @Guarded
  class Inner {
    int count;

    enum Mode {
      ON
    }

    protected Mode mode(Mode mode) {
      return mode;
    }
  }
}
