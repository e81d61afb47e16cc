package dev.latchwork.frameworks.gson;

import dev.latchwork.Guarded;

/** A transfer, of which Gson uses only the fields. */
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
