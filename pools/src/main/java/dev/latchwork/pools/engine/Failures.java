package dev.latchwork.pools.engine;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Failures by the index of the item. The index after the last item is used for a failure of the
 * whole run.
 */
final class Failures {
  /**
   * The largest number of failures that are added to the thrown failure as suppressed exceptions.
   */
  private static final int MOST_SUPPRESSED = 32;

  /**
   * Failures to which suppressed exceptions have already been added. If such a failure is thrown
   * again, nothing more is added to it.
   */
  private static final Set<Seen> SEEN = ConcurrentHashMap.newKeySet();

  private static final ReferenceQueue<Throwable> GONE = new ReferenceQueue<>();

  private final NavigableMap<Integer, Throwable> byIndex = new TreeMap<>();

  void put(int index, Throwable failure) {
    byIndex.putIfAbsent(index, failure);
  }

  @Nullable
  Throwable at(int index) {
    return byIndex.get(index);
  }

  /**
   * Returns the failure with the lowest index, to which up to {@link #MOST_SUPPRESSED} of the other
   * failures are added as suppressed exceptions; null if there are no failures.
   */
  @Nullable
  Throwable first() {
    if (byIndex.isEmpty()) {
      return null;
    }
    Throwable first = byIndex.firstEntry().getValue();
    Set<Throwable> others = Collections.newSetFromMap(new IdentityHashMap<>());
    byIndex.values().stream().filter(f -> f != first).limit(MOST_SUPPRESSED).forEach(others::add);
    if (!others.isEmpty() && isNew(first)) {
      byIndex.values().stream().filter(others::remove).forEach(first::addSuppressed);
    }
    return first;
  }

  private static boolean isNew(Throwable failure) {
    for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      SEEN.remove(gone);
    }
    return SEEN.add(new Seen(failure));
  }

  /** A weak reference to a failure. Two references are equal if they refer to the same object. */
  private static final class Seen extends WeakReference<Throwable> {
    private final int hash;

    Seen(Throwable failure) {
      super(failure, GONE);
      hash = System.identityHashCode(failure);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Throwable failure = get();
      return failure != null && other instanceof Seen seen && seen.refersTo(failure);
    }
  }
}
