package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Plain}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PlainCopier {
  private PlainCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T> Plain<T> copy(Plain<T> source, UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Plain.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Plain<T> copy = new Plain<>();
    copy.value = source.value == null ? null : copyT.apply(source.value);
    copy.line = BoxCopier.copy(source.line, LineCopier::copy);
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T> Plain<T> copy(Plain<T> source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Plain<T> known = (Plain<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Plain.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Plain<T> copy = new Plain<>();
    copies.put(source, copy);
    copy.value = copyT(source.value, copyT, copies);
    copy.line = BoxCopier.copy(source.line, held -> LineCopier.copy(held, copies), copies);
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
