package tally;

import dev.latchwork.Guarded;

@Guarded
class Counter {
  int count;
  String name;

  void rename(Counter other) {
    other.name = name;
  }
}
