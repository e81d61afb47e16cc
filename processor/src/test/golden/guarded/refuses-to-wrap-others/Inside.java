package others;

import dev.latchwork.Guarded;

class Inside {
  private interface Hidden {}

  @Guarded.Of(Hidden.class)
  static class Wrappers {}
}
