package sample;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Cell}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CellCopier {
  /** Handles for private members of Cell. They are as fast as direct access. */
  private static final VarHandle VALUE;

  static {
    try {
      MethodHandles.Lookup cell = MethodHandles.privateLookupIn(Cell.class, MethodHandles.lookup());
      VALUE = cell.findVarHandle(Cell.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private CellCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T> Cell<T> copy(Cell<T> source, UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Cell.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Cell<T> copy = new Cell<>();
    VALUE.set(copy, copyT(readValue(source), copyT));
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T> Cell<T> copy(Cell<T> source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Cell<T> known = (Cell<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Cell.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Cell<T> copy = new Cell<>();
    copies.put(source, copy);
    VALUE.set(copy, copyT(readValue(source), copyT, copies));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <T> T readValue(Cell<T> source) {
    return (T) VALUE.get(source);
  }

  private static <T> T copyT(T source, UnaryOperator<T> copyT) {
    return source == null ? null : copyT.apply(source);
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
