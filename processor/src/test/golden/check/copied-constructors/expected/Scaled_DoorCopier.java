package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Scaled.Door}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Scaled_DoorCopier {
  private Scaled_DoorCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Scaled.Door copy(Scaled.Door source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Scaled.Door.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    return new Scaled.Door(source.width, source.label, source.height);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Scaled.Door copy(Scaled.Door source, Map<Object, Object> copies) {
    return source == null ? null
        : (Scaled.Door) copies.computeIfAbsent(source, original -> copy(source));
  }
}
