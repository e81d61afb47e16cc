package crates;

import dev.latchwork.LatchworkGenerated;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Crate.Label}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Crate_LabelCopier {
  private Crate_LabelCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Crate.Label copy(Crate.Label source) {
    // The source is immutable.
    return source;
  }

  /** Does nothing: there is nothing mutable to share. */
  static void assertDisjoint(Crate.Label first, Crate.Label second) {
  }
}
