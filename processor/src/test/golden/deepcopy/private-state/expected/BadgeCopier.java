package people;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Badge}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BadgeCopier {
  /** Handles for private members of Badge. They are as fast as direct access. */
  private static final VarHandle COLOURS;

  static {
    try {
      MethodHandles.Lookup badge =
          MethodHandles.privateLookupIn(Badge.class, MethodHandles.lookup());
      COLOURS = badge.findVarHandle(Badge.class, "colours", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private BadgeCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Badge copy(Badge source) {
    if (source == null) {
      return null;
    }
    Badge copy = new Badge();
    COLOURS.set(copy, copyIntArray((int[]) COLOURS.get(source)));
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Badge copy(Badge source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Badge known = (Badge) copies.get(source);
    if (known != null) {
      return known;
    }
    Badge copy = new Badge();
    copies.put(source, copy);
    COLOURS.set(copy, copyIntArray((int[]) COLOURS.get(source), copies));
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
