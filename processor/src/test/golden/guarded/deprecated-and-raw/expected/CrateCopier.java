package attic;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Crate}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CrateCopier {
  private CrateCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T> Crate<T> copy(Crate<T> source, UnaryOperator<T> copyT) {
    // A value of type T may be or refer to an object that this copier also copies, so a map
    // remembers the copies.
    return source == null ? null : copy(source, copyT, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the subclass " + source.getClass().getName());
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
