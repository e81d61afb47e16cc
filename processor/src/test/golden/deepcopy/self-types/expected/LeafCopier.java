package people;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Leaf}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LeafCopier {
  private LeafCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyA copies values of type A; never called with null
   * @param copyV copies values of type V; never called with null
   */
  static <A, V> Leaf<A, V> copy(Leaf<A, V> source, UnaryOperator<A> copyA, UnaryOperator<V> copyV) {
    // A value of type A may be or refer to an object that this copier also copies, so a map
    // remembers the copies.
    return source == null ? null : copy(source, copyA, copyV, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyA copies values of type A; never called with null
   * @param copyV copies values of type V; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <A, V> Leaf<A, V> copy(Leaf<A, V> source, UnaryOperator<A> copyA, UnaryOperator<V> copyV,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Leaf<A, V> known = (Leaf<A, V>) copies.get(source);
    if (known != null) {
      return known;
    }
    A name = copyA(source.name(), copyA, copies);
    V data = copyV(source.data(), copyV, copies);
    if (name == source.name() && data == source.data()) {
      return source;
    }
    Leaf<A, V> copy = new Leaf<>(name, data);
    // Copying the arguments may have reached and copied the source already.
    known = (Leaf<A, V>) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  @SuppressWarnings("unchecked")
  private static <A> A copyA(A source, UnaryOperator<A> copyA, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (A) copies.get(source);
    }
    A copy = copyA.apply(source);
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
