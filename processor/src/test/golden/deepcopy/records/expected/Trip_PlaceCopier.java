package travel;

import dev.latchwork.LatchworkGenerated;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Trip.Place}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Trip_PlaceCopier {
  private Trip_PlaceCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Trip.Place copy(Trip.Place source) {
    // The source is immutable.
    return source;
  }
}
