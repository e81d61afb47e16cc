package drawing;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Drawing.Circle}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Drawing_CircleCopier {
  private Drawing_CircleCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Drawing.Circle copy(Drawing.Circle source) {
    if (source == null) {
      return null;
    }
    Drawing.Circle copy = new Drawing.Circle();
    copy.radius = source.radius;
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Drawing.Circle copy(Drawing.Circle source, Map<Object, Object> copies) {
    return source == null ? null
        : (Drawing.Circle) copies.computeIfAbsent(source, original -> copy(source));
  }
}
