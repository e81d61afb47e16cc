package chained;

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
   * @param copyU copies what U stands for; is not asked for null
   */
  static <A extends Pair<A, U>, U extends A> Pair<A, U> copy(Pair<A, U> source,
      UnaryOperator<U> copyU) {
    // What U stands for may come to hold what is met here, too.
    return source == null ? null : copy(source, copyU, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copyU copies what U stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
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
          "no copier is known of the subclass " + source.getClass().getName());
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
