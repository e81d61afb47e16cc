package meters;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Counter}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CounterCopier {
  /** Handles for private members of Counter. They are as fast as direct access. */
  private static final VarHandle LIMIT;

  private static final VarHandle HITS;
  private static final VarHandle BUCKETS;
  private static final VarHandle SMALL;

  static {
    try {
      MethodHandles.Lookup counter =
          MethodHandles.privateLookupIn(Counter.class, MethodHandles.lookup());
      LIMIT = counter.findVarHandle(Counter.class, "limit", int.class);
      HITS = counter.findVarHandle(Counter.class, "hits", AtomicLong.class);
      BUCKETS = counter.findVarHandle(Counter.class, "buckets", int[].class);
      SMALL = counter.findVarHandle(Counter.class, "small", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private CounterCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Counter copy(Counter source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Counter copy(Counter source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Counter known = (Counter) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedCounter guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedCounter#copyLocked}, which holds the lock. */
  static GuardedCounter copyLocked(Counter source, Map<Object, Object> copies) {
    GuardedCounter copy = new GuardedCounter((int) LIMIT.get(source));
    copies.put(source, copy);
    AtomicLong hits = (AtomicLong) HITS.get(source);
    AtomicLong hitsOfCopy = (AtomicLong) HITS.get(copy);
    remember(hits, hitsOfCopy, "Counter.hits", copies);
    int[] buckets = (int[]) BUCKETS.get(source);
    int[] bucketsOfCopy = (int[]) BUCKETS.get(copy);
    remember(buckets, bucketsOfCopy, "Counter.buckets", copies);
    boolean small = (boolean) SMALL.get(source);
    boolean smallOfCopy = (boolean) SMALL.get(copy);
    if (small != smallOfCopy) {
      throw new IllegalStateException(
          "Counter.small is computed by the constructor, and differs in the copy");
    }
    hitsOfCopy.set(hits.get());
    checkLength(buckets.length, bucketsOfCopy.length, "Counter.buckets");
    System.arraycopy(buckets, 0, bucketsOfCopy, 0, bucketsOfCopy.length);
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

  /** Throws if the constructor has created an array of another length for the copy. */
  private static void checkLength(int ofSource, int ofCopy, String field) {
    if (ofSource != ofCopy) {
      throw new IllegalStateException(
          field + " has length " + ofSource + ", but in the copy " + ofCopy);
    }
  }
}
