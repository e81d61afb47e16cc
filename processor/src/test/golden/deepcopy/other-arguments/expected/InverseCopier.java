package inverse;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Copies {@link Inverse} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class InverseCopier {
  private InverseCopier() {
  }

  /**
   * Returns a copy that shares nothing mutable; null for null.
   *
   * @param copyK copies what K stands for; is not asked for null
   * @param copyV copies what V stands for; is not asked for null
   */
  static <K, V> Inverse<K, V> copy(Inverse<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV) {
    // inverse may lead back to the same Inverse.
    return source == null ? null : copy(source, copyK, copyV, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copyK copies what K stands for; is not asked for null
   * @param copyV copies what V stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
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
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Inverse<K, V> copy = new Inverse<>(copy(source.inverse, copyV, copyK, copies));
    // What the constructor got may have led back here.
    known = (Inverse<K, V>) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    copy.key = copyK(source.key, copyK, copies);
    copy.value = copyV(source.value, copyV, copies);
    return copy;
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
