package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Date;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Order}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class OrderCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private OrderCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Order copy(Order source) {
    if (source == null) {
      return null;
    }
    // `line` may hold the same Line twice, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.byName)));
    Order copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Order copy(Order source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Order known = (Order) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Order.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Order copy = new Order();
    copies.put(source, copy);
    copy.note = BoxCopier.copy(source.note, UnaryOperator.identity(), copies);
    copy.line = BoxCopier.copy(source.line, held -> LineCopier.copy(held, copies), copies);
    copy.nested = BoxCopier.copy(source.nested, held2 -> BoxCopier.copy(held2,
        held -> copyDate(held, copies), copies), copies);
    copy.byName = copyBoxHashMap(source.byName, "Order.byName", copies);
    copy.counted = PairCopier.copy(source.counted, held -> LineCopier.copy(held, copies),
        UnaryOperator.identity(), copies);
    copy.id = IdCopier.copy(source.id, copies);
    return copy;
  }

  private static int sizeOf(Map<?, ?> source) {
    return source == null ? 0 : source.size();
  }

  /**
   * Remembers how many objects a copy had, so that the next map need not grow. The number at
   * most doubles each time, since small copies after a large one would pay for a large map.
   */
  private static void expect(int size) {
    int before = expected;
    if (size > before) {
      expected = Math.min(size, Math.min(2 * before, 1_000_000));
    } else if (size < before / 2) {
      expected = Math.max(21, before / 2);
    }
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static <K, V> HashMap<K, V> copyOf(HashMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashMap.class) {
      return new HashMap<>(source);
    }
    if (kind == LinkedHashMap.class) {
      return (HashMap<K, V>) ((LinkedHashMap<?, ?>) source).clone();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static HashMap<String, Box<Line>> copyBoxHashMap(HashMap<String, Box<Line>> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    HashMap<String, Box<Line>> known = (HashMap<String, Box<Line>>) copies.get(source);
    if (known != null) {
      return known;
    }
    HashMap<String, Box<Line>> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> BoxCopier.copy(value,
        held -> LineCopier.copy(held, copies), copies));
    return copy;
  }
}
