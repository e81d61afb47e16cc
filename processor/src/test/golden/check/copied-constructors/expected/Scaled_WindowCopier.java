package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Scaled.Window}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Scaled_WindowCopier {
  private Scaled_WindowCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Scaled.Window copy(Scaled.Window source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Scaled.Window.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    return new Scaled.Window(source.area, source.depth);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Scaled.Window copy(Scaled.Window source, Map<Object, Object> copies) {
    return source == null ? null
        : (Scaled.Window) copies.computeIfAbsent(source, original -> copy(source));
  }
}
