package no;

import dev.latchwork.Guarded;

class Office {
  private static final class Key {}

  @Guarded
  interface Door {
    void open(Key key);

    void close();
  }
}
