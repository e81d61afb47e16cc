package no;

import dev.latchwork.Guarded;

/** In what extends it the name means this class. */
@Guarded
class Nested {
  static class GuardedNested {}
}
