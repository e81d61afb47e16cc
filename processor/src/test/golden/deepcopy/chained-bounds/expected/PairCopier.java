package chained;

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
   * @param copyU copies values of type U; never called with null
   */
  static <A extends Pair<A, U>, U extends A> Pair<A, U> copy(Pair<A, U> source,
      UnaryOperator<U> copyU) {
    // A value of type U may be or refer to an object that this copier also copies, so a map
    // remembers the copies.
    return source == null ? null : copy(source, copyU, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyU copies values of type U; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <A extends Pair<A, U>, U extends A> Pair<A, U> copy(Pair<A, U> source,
      UnaryOperator<U> copyU, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Pair<A, U> known = (Pair<A, U>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Pair.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Pair<A, U> copy = new Pair<A, U>();
    copies.put(source, copy);
    copy.other = copyU(source.other, copyU, copies);
    copy.counts = copyIntArray(source.counts, copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <A extends Pair<A, U>, U extends A> U copyU(U source, UnaryOperator<U> copyU,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (U) copies.get(source);
    }
    U copy = copyU.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
