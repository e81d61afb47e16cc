package chained;

import dev.latchwork.LatchworkGenerated;
import java.io.Serializable;
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
   * @param copyObject copies values of type Object; never called with null
   * @param copyT copies values of type T; never called with null
   */
  static <Object extends java.lang.Object & Serializable, T extends java.lang.Object & Serializable> Crate<Object, T> copy(
      Crate<Object, T> source, UnaryOperator<Object> copyObject, UnaryOperator<T> copyT) {
    // A value of type Object may be or refer to an object that this copier also copies, so a map
    // remembers the copies.
    return source == null ? null : copy(source, copyObject, copyT, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyObject copies values of type Object; never called with null
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the subclass " + source.getClass().getName());
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
