package dev.latchwork.frameworks.gson;

import dev.latchwork.Guarded;

/** Its fields are all that Gson sees of it. */
@Guarded
abstract class Transfer {
  private long from = 100;
  private long to;

  void move(long amount) {
    from -= amount;
    to += amount;
  }

  String state() {
    return from + " " + to;
  }
}
