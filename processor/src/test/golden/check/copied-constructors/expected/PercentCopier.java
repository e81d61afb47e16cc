package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Percent}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PercentCopier {
  private PercentCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Percent copy(Percent source) {
    if (source == null) {
      return null;
    }
    return new Percent(source.value(), copyIntArray(source.history()));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Percent copy(Percent source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Percent known = (Percent) copies.get(source);
    if (known != null) {
      return known;
    }
    Percent copy = new Percent(source.value(), copyIntArray(source.history(), copies));
    copies.put(source, copy);
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
