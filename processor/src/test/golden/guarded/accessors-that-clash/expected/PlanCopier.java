package clash;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Plan}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PlanCopier {
  private PlanCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Plan copy(Plan source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Plan copy(Plan source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Plan known = (Plan) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedPlan guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedPlan#copyLocked}, which holds the lock. */
  static GuardedPlan copyLocked(Plan source, Map<Object, Object> copies) {
    GuardedPlan copy = new GuardedPlan();
    copies.put(source, copy);
    copy.deepCopy = source.deepCopy;
    copy.copies = source.copies;
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }
}
