package no;

import dev.latchwork.Guarded;

class Yard {
  private static class Root {}

  @Guarded
  static class Bounded<R extends Root> {
    int height;
  }
}
