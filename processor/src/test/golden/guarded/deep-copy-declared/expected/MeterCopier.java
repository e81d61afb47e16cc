package own;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Meter} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class MeterCopier {
  private MeterCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Meter copy(Meter source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Meter copy(Meter source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Meter known = (Meter) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof SafeMeter guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked_(copies);
  }

  /** What {@link SafeMeter#copyLocked_} does under the lock. */
  static SafeMeter copyLocked(Meter source, Map<Object, Object> copies) {
    SafeMeter copy = new SafeMeter();
    copies.put(source, copy);
    copy.total = source.total;
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }
}
