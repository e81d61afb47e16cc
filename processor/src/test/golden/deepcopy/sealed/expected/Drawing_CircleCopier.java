package drawing;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Drawing.Circle} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Drawing_CircleCopier {
  private Drawing_CircleCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Drawing.Circle copy(Drawing.Circle source) {
    if (source == null) {
      return null;
    }
    Drawing.Circle copy = new Drawing.Circle();
    copy.radius = source.radius;
    return copy;
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Drawing.Circle copy(Drawing.Circle source, Map<Object, Object> copies) {
    return source == null ? null
        : (Drawing.Circle) copies.computeIfAbsent(source, original -> copy(source));
  }
}
