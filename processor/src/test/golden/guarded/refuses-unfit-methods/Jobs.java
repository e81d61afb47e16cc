package no;

import dev.latchwork.Guarded;

/** Neither compiles, and a subclass of them would not either. */
class Jobs {
  interface Named {
    String name();
  }

  interface Counted {
    int name();
  }

  interface Open {
    default void end() {}
  }

  interface Shut {
    default void end() {}
  }

  static class Base {
    void end() {}
  }

  @Guarded
  abstract static class Both implements Named, Counted {}

  @Guarded
  static class Unrelated implements Open, Shut {}

  @Guarded
  static class Weaker extends Base implements Open {}

  @Guarded
  interface Wrapped extends Named, Counted {}
}
