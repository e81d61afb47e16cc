package travel;

import dev.latchwork.LatchworkGenerated;
import javax.annotation.processing.Generated;

/** Copies {@link Trip.Place} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Trip_PlaceCopier {
  private Trip_PlaceCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Trip.Place copy(Trip.Place source) {
    // Nothing of it can change.
    return source;
  }
}
