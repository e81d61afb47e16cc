package demo;

import dev.latchwork.Guarded;

/** A name of a parameter creates nothing. */
@Guarded
class ByParameter {
  int count;

  ByParameter(@Named("first") int count) {
    this.count = count;
  }
}
