package harbour;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Fleet.Ship} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Fleet_ShipCopier {
  private Fleet_ShipCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Fleet.Ship copy(Fleet.Ship source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Fleet.Ship copy(Fleet.Ship source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Fleet.Ship known = (Fleet.Ship) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedFleet_Ship guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedFleet_Ship#copyLocked} does under the lock. */
  static GuardedFleet_Ship copyLocked(Fleet.Ship source, Map<Object, Object> copies) {
    GuardedFleet_Ship copy = new GuardedFleet_Ship();
    copies.put(source, copy);
    copy.crew = source.crew;
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }
}
