package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javax.annotation.processing.Generated;

/** Copies {@link Courier} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CourierCopier {
  /** Private in Courier: reached through handles, which cost no more than fields. */
  private static final VarHandle NAME;

  private static final VarHandle HELPER;

  static {
    try {
      MethodHandles.Lookup courier =
          MethodHandles.privateLookupIn(Courier.class, MethodHandles.lookup());
      NAME = courier.findVarHandle(Courier.class, "name", String.class);
      HELPER = courier.findVarHandle(Courier.class, "helper", ExecutorService.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private CourierCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Courier copy(Courier source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Courier copy(Courier source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Courier known = (Courier) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedCourier guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedCourier#copyLocked} does under the lock. */
  static GuardedCourier copyLocked(Courier source, Map<Object, Object> copies) {
    GuardedCourier copy = new GuardedCourier((String) NAME.get(source));
    copies.put(source, copy);
    // helper is shared: an executor is not state.
    HELPER.set(copy, (ExecutorService) HELPER.get(source));
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }
}
