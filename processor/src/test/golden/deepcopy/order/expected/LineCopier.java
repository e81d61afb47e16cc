package shop;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Line}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LineCopier {
  private LineCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Line copy(Line source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Line.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Line copy = new Line();
    copy.article = source.article;
    copy.quantity = source.quantity;
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Line copy(Line source, Map<Object, Object> copies) {
    return source == null ? null : (Line) copies.computeIfAbsent(source, original -> copy(source));
  }
}
