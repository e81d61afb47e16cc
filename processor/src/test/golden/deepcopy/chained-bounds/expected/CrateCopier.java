package chained;

import dev.latchwork.LatchworkGenerated;
import java.io.Serializable;
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
   * @param copyObject copies what Object stands for; is not asked for null
   * @param copyT copies what T stands for; is not asked for null
   */
  static <Object extends java.lang.Object & Serializable, T extends java.lang.Object & Serializable> Crate<Object, T> copy(
      Crate<Object, T> source, UnaryOperator<Object> copyObject, UnaryOperator<T> copyT) {
    // What Object stands for may come to hold what is met here, too.
    return source == null ? null : copy(source, copyObject, copyT, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copyObject copies what Object stands for; is not asked for null
   * @param copyT copies what T stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  @SuppressWarnings("unchecked")
  static <Object extends java.lang.Object & Serializable, T extends java.lang.Object & Serializable> Crate<Object, T> copy(
      Crate<Object, T> source, UnaryOperator<Object> copyObject, UnaryOperator<T> copyT,
      Map<java.lang.Object, java.lang.Object> copies) {
    if (source == null) {
      return null;
    }
    Crate<Object, T> known = (Crate<Object, T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Crate.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Crate<Object, T> copy = new Crate<>();
    copies.put(source, copy);
    copy.content = copyObject(source.content, copyObject, copies);
    copy.label = copyT(source.label, copyT, copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <Object extends java.lang.Object & Serializable> Object copyObject(Object source,
      UnaryOperator<Object> copyObject, Map<java.lang.Object, java.lang.Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (Object) copies.get(source);
    }
    Object copy = copyObject.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <T extends java.lang.Object & Serializable> T copyT(T source,
      UnaryOperator<T> copyT, Map<java.lang.Object, java.lang.Object> copies) {
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
