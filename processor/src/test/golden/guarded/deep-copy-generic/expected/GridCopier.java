package grid;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Grid}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GridCopier {
  private GridCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static <T extends Comparable<T>> Grid<T> copy(Grid<T> source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedGrid#copyLocked}, which holds the lock. */
  static <T extends Comparable<T>> GuardedGrid<T> copyLocked(Grid<T> source,
      Map<Object, Object> copies) {
    GuardedGrid<T> copy = new GuardedGrid<>();
    copies.put(source, copy);
    copy.width = source.width;
    copy.cells = copyIntArray(source.cells, copies);
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
