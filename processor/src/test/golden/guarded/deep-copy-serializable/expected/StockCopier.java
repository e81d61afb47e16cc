package shop;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Stock} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class StockCopier {
  private StockCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Stock copy(Stock source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Stock copy(Stock source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Stock known = (Stock) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedStock guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedStock#copyLocked} does under the lock. */
  static GuardedStock copyLocked(Stock source, Map<Object, Object> copies) {
    GuardedStock copy = new GuardedStock();
    copies.put(source, copy);
    remember(source.names, copy.names, "Stock.names", copies);
    copy.count = source.count;
    copy.names.clear();
    copy.names.addAll(source.names);
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }

  /** Remembers what a constructor made, which nobody can replace by another copy. */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(field + " was copied before the object that makes it");
    }
  }
}
