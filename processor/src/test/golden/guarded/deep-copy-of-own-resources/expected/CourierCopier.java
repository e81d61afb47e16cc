package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Courier}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CourierCopier {
  /** Handles for private members of Courier. They are as fast as direct access. */
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
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Courier copy(Courier source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedCourier#copyLocked}, which holds the lock. */
  static GuardedCourier copyLocked(Courier source, Map<Object, Object> copies) {
    GuardedCourier copy = new GuardedCourier((String) NAME.get(source));
    copies.put(source, copy);
    // `helper` is shared, because it is an executor, which is not state.
    HELPER.set(copy, (ExecutorService) HELPER.get(source));
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }
}
