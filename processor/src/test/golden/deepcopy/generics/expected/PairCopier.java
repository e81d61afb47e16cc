package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Pair}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PairCopier {
  private PairCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyA copies values of type A; never called with null
   * @param copyB copies values of type B; never called with null
   */
  static <A, B> Pair<A, B> copy(Pair<A, B> source, UnaryOperator<A> copyA, UnaryOperator<B> copyB) {
    // A value of type A may be or refer to an object that this copier also copies, so a map
    // remembers the copies.
    return source == null ? null : copy(source, copyA, copyB, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyA copies values of type A; never called with null
   * @param copyB copies values of type B; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <A, B> Pair<A, B> copy(Pair<A, B> source, UnaryOperator<A> copyA, UnaryOperator<B> copyB,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Pair<A, B> known = (Pair<A, B>) copies.get(source);
    if (known != null) {
      return known;
    }
    A first = copyA(source.first(), copyA, copies);
    B second = copyB(source.second(), copyB, copies);
    if (first == source.first() && second == source.second()) {
      return source;
    }
    Pair<A, B> copy = new Pair<>(first, second);
    // Copying the arguments may have reached and copied the source already.
    known = (Pair<A, B>) copies.putIfAbsent(source, copy);
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
  private static <B> B copyB(B source, UnaryOperator<B> copyB, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (B) copies.get(source);
    }
    B copy = copyB.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }
}
