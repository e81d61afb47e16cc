package people;

import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Badge} deeply. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BadgeCopier {
  private BadgeCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Badge copy(Badge source) {
    if (source == null) {
      return null;
    }
    Badge copy = new Badge();
    copy.colours(copyIntArray(source.getColours()));
    return copy;
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Badge copy(Badge source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Badge known = (Badge) copies.get(source);
    if (known != null) {
      return known;
    }
    Badge copy = new Badge();
    copies.put(source, copy);
    copy.colours(copyIntArray(source.getColours(), copies));
    return copy;
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
