package shop;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Stock}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class StockCopier {
  private StockCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Stock copy(Stock source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedStock#copyLocked}, which holds the lock. */
  static GuardedStock copyLocked(Stock source, Map<Object, Object> copies) {
    GuardedStock copy = new GuardedStock();
    copies.put(source, copy);
    remember(source.names, copy.names, "Stock.names", copies);
    copy.count = source.count;
    copy.names.clear();
    copy.names.addAll(source.names);
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  /**
   * Records {@code made}, which a constructor has created, as the copy of the source. Throws if
   * another copy was recorded before.
   */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
  }
}
