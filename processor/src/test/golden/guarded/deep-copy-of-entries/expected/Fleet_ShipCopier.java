package harbour;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Fleet.Ship}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Fleet_ShipCopier {
  private Fleet_ShipCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Fleet.Ship copy(Fleet.Ship source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedFleet_Ship#copyLocked}, which holds the lock. */
  static GuardedFleet_Ship copyLocked(Fleet.Ship source, Map<Object, Object> copies) {
    GuardedFleet_Ship copy = new GuardedFleet_Ship();
    copies.put(source, copy);
    copy.crew = source.crew;
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }
}
