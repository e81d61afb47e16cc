package grid;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Grid} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GridCopier {
  private GridCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static <T extends Comparable<T>> Grid<T> copy(Grid<T> source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  @SuppressWarnings("unchecked")
  static <T extends Comparable<T>> Grid<T> copy(Grid<T> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Grid<T> known = (Grid<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedGrid<T> guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedGrid#copyLocked} does under the lock. */
  static <T extends Comparable<T>> GuardedGrid<T> copyLocked(Grid<T> source,
      Map<Object, Object> copies) {
    GuardedGrid<T> copy = new GuardedGrid<>();
    copies.put(source, copy);
    copy.width = source.width;
    copy.cells = copyIntArray(source.cells, copies);
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
