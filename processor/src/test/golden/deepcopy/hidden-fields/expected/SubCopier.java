package hidden;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Sub}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class SubCopier {
  private SubCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Sub copy(Sub source) {
    // `a` and `b` may lead to the same int[], so a map remembers the copies.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Sub copy(Sub source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Sub known = (Sub) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Sub.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Sub copy = new Sub();
    copies.put(source, copy);
    ((Base) copy).a = copyIntArray(((Base) source).a, copies);
    ((Base) copy).b = copyIntArray(((Base) source).b, copies);
    ((Base) copy).c = copyIntArray(((Base) source).c, copies);
    copy.c = copyIntArray(source.c, copies);
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
