package own;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Meter}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class MeterCopier {
  private MeterCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Meter copy(Meter source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked_(copies);
  }

  /** Does the work of {@link SafeMeter#copyLocked_}, which holds the lock. */
  static SafeMeter copyLocked(Meter source, Map<Object, Object> copies) {
    SafeMeter copy = new SafeMeter();
    copies.put(source, copy);
    copy.total = source.total;
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }
}
