package ranks;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Rank}. */
@SuppressWarnings("rawtypes")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class RankCopier {
  private RankCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static <T extends Comparable> Rank<T> copy(Rank<T> source) {
    if (source == null) {
      return null;
    }
    return new Rank<>(copyIntArray(source.values()));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T extends Comparable> Rank<T> copy(Rank<T> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Rank<T> known = (Rank<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    Rank<T> copy = new Rank<>(copyIntArray(source.values(), copies));
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
