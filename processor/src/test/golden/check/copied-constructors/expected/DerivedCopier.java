package sample;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Derived}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class DerivedCopier {
  /** Handles for private members of Derived. They are as fast as direct access. */
  private static final VarHandle VALUE;

  static {
    try {
      MethodHandles.Lookup derived =
          MethodHandles.privateLookupIn(Derived.class, MethodHandles.lookup());
      VALUE = derived.findVarHandle(Derived.class, "value", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private DerivedCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Derived copy(Derived source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Derived.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    return new Derived(source.name, copyIntArray((int[]) VALUE.get(source)), source.count);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Derived copy(Derived source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Derived known = (Derived) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Derived.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Derived copy = new Derived(source.name, copyIntArray((int[]) VALUE.get(source), copies),
        source.count);
    copies.put(source, copy);
    return copy;
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
