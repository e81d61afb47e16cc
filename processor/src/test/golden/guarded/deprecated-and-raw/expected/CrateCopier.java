package attic;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Copies {@link Crate} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CrateCopier {
  private CrateCopier() {
  }

  /**
   * Returns a copy that shares nothing mutable; null for null.
   *
   * @param copyT copies what T stands for; is not asked for null
   */
  static <T> Crate<T> copy(Crate<T> source, UnaryOperator<T> copyT) {
    // What T stands for may come to hold what is met here, too.
    return source == null ? null : copy(source, copyT, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copyT copies what T stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  @SuppressWarnings("unchecked")
  static <T> Crate<T> copy(Crate<T> source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Crate<T> known = (Crate<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Crate.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Crate<T> copy = new Crate<>();
    copies.put(source, copy);
    copy.content = copyT(source.content, copyT, copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyT(T source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (T) copies.get(source);
    }
    T copy = copyT.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }
}
