package cures;

import dev.latchwork.Guarded;

class Kinds {
  private static class Outer {
    @Guarded
    private static class Inner {
      int count;
    }
  }

  sealed interface Shape permits Circle {}

  @Guarded
  sealed interface Circle extends Shape permits Round {}

  record Round(int radius) implements Circle {}

  @Guarded.Of(Kinds.class)
  interface Wrappers {}

  @Guarded(by = "lock")
  interface Locked {
    void run();
  }

  @Guarded
  static class Narrow extends Open {
    int count;

    void end() {}
  }

  static class Open {
    public void end() {}
  }
}
