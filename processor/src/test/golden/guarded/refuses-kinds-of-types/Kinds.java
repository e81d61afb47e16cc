package no;

import dev.latchwork.Guarded;

public class Kinds {
  @Guarded
  record Pair(int a, int b) {}

  @Guarded
  enum Color {
    RED
  }

  @Guarded
  @interface Note {}

  @Guarded
  class Inner {}

  @Guarded
  private static class Hidden {}

  @Guarded
  abstract static sealed class Tree permits Leaf {}

  static final class Leaf extends Tree {}

  @Guarded
  static class Single {
    private Single() {}
  }

  @Guarded
  static class First {}

  @Guarded
  static class Second extends First {}
}
