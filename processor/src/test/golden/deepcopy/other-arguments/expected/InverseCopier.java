package inverse;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Inverse}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class InverseCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private InverseCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyK copies values of type K; never called with null
   * @param copyV copies values of type V; never called with null
   */
  static <K, V> Inverse<K, V> copy(Inverse<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV) {
    if (source == null) {
      return null;
    }
    // `inverse` may lead from an Inverse back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Inverse<K, V> copy = copy(source, copyK, copyV, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyK copies values of type K; never called with null
   * @param copyV copies values of type V; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <K, V> Inverse<K, V> copy(Inverse<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Inverse<K, V> known = (Inverse<K, V>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Inverse.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Inverse<K, V> copy = new Inverse<>(copy(source.inverse, copyV, copyK, copies));
    // Copying the arguments may have reached and copied the source already.
    known = (Inverse<K, V>) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    copy.key = copyK(source.key, copyK, copies);
    copy.value = copyV(source.value, copyV, copies);
    return copy;
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

  @SuppressWarnings("unchecked")
  private static <K> K copyK(K source, UnaryOperator<K> copyK, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (K) copies.get(source);
    }
    K copy = copyK.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <V> V copyV(V source, UnaryOperator<V> copyV, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (V) copies.get(source);
    }
    V copy = copyV.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }
}
