package demo;

import dev.latchwork.Guarded;

@Guarded
class Inbox {
  private int count;

  @ReadBy(Reader.class)
  void add(@Marked int amount) {
    count += amount;
  }

  @ReadBy(Visible.class)
  void clear() {
    count = 0;
  }

  private static final class Reader {}

  static final class Visible {}

  private @interface Marked {}
}
