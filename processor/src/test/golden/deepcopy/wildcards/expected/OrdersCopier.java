package bounds;

import dev.latchwork.LatchworkGenerated;
import java.util.Date;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Orders}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class OrdersCopier {
  private OrdersCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static <K extends Comparable<K>> Orders<K> copy(Orders<K> source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Orders.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    // `label` is shared, because it is a function.
    return new Orders<K>(source.label, source.since == null ? null : (Date) source.since.clone());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <K extends Comparable<K>> Orders<K> copy(Orders<K> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Orders<K> known = (Orders<K>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Orders.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    // `label` is shared, because it is a function.
    Orders<K> copy = new Orders<K>(source.label, copyDate(source.since, copies));
    copies.put(source, copy);
    return copy;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }
}
