package crates;

import dev.latchwork.LatchworkGenerated;
import javax.annotation.processing.Generated;

/** Copies {@link Crate.Label} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Crate_LabelCopier {
  private Crate_LabelCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Crate.Label copy(Crate.Label source) {
    // Nothing of it can change.
    return source;
  }

  /** Does nothing: two objects share nothing mutable if nothing is. */
  static void assertDisjoint(Crate.Label first, Crate.Label second) {
  }
}
