package bounds;

import dev.latchwork.LatchworkGenerated;
import java.util.Date;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Ranking}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class RankingCopier {
  private RankingCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static <K extends Comparable<K>> Ranking<K> copy(Ranking<K> source) {
    if (source == null) {
      return null;
    }
    // `label` is shared, because it is a function.
    return new Ranking<K>(source.label(), copyDate(source.since()));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <K extends Comparable<K>> Ranking<K> copy(Ranking<K> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Ranking<K> known = (Ranking<K>) copies.get(source);
    if (known != null) {
      return known;
    }
    // `label` is shared, because it is a function.
    Ranking<K> copy = new Ranking<K>(source.label(), copyDate(source.since(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static Date copyDate(Date source) {
    return source == null ? null : (Date) source.clone();
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }
}
