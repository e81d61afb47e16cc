package bounds;

import dev.latchwork.LatchworkGenerated;
import java.util.Date;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Orders} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class OrdersCopier {
  private OrdersCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static <K extends Comparable<K>> Orders<K> copy(Orders<K> source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Orders.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    // label is shared: a function.
    return new Orders<K>(source.label, source.since == null ? null : (Date) source.since.clone());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
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
          "no copier is known of the subclass " + source.getClass().getName());
    }
    // label is shared: a function.
    Orders<K> copy = new Orders<K>(source.label, copyDate(source.since, copies));
    copies.put(source, copy);
    return copy;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }
}
