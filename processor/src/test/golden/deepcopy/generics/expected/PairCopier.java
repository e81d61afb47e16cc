package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Copies {@link Pair} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PairCopier {
  private PairCopier() {
  }

  /**
   * Returns a copy that shares nothing mutable; null for null.
   *
   * @param copyA copies what A stands for; is not asked for null
   * @param copyB copies what B stands for; is not asked for null
   */
  static <A, B> Pair<A, B> copy(Pair<A, B> source, UnaryOperator<A> copyA, UnaryOperator<B> copyB) {
    // What A stands for may come to hold what is met here, too.
    return source == null ? null : copy(source, copyA, copyB, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copyA copies what A stands for; is not asked for null
   * @param copyB copies what B stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
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
    // What the constructor got may have led back here.
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
