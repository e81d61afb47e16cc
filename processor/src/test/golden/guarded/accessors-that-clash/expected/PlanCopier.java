package clash;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Plan} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PlanCopier {
  private PlanCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Plan copy(Plan source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
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
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedPlan#copyLocked} does under the lock. */
  static GuardedPlan copyLocked(Plan source, Map<Object, Object> copies) {
    GuardedPlan copy = new GuardedPlan();
    copies.put(source, copy);
    copy.deepCopy = source.deepCopy;
    copy.copies = source.copies;
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }
}
