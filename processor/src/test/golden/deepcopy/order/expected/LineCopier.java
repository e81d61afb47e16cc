package shop;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Line} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LineCopier {
  private LineCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Line copy(Line source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Line.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Line copy = new Line();
    copy.article = source.article;
    copy.quantity = source.quantity;
    return copy;
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Line copy(Line source, Map<Object, Object> copies) {
    return source == null ? null : (Line) copies.computeIfAbsent(source, original -> copy(source));
  }
}
