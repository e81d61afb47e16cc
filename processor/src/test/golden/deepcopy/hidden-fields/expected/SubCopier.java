package hidden;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Sub} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class SubCopier {
  private SubCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Sub copy(Sub source) {
    // a and b may be the same int[].
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
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
          "no copier is known of the subclass " + source.getClass().getName());
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
