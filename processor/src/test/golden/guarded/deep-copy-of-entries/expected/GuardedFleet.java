package harbour;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Fleet} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedFleet extends Fleet {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedFleet() {
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Fleet[<locked>]";
    }
    Map.Entry<String, Fleet.Ship> flagship;
    AbstractMap.SimpleEntry<Date, Fleet.Ship> lastSeen;
    AtomicReferenceArray<Fleet.Ship> docks;
    Map.Entry<String, Fleet.Ship>[] watches;
    try {
      flagship = super.flagship == null ? null
          : new AbstractMap.SimpleImmutableEntry<>(super.flagship.getKey(),
          super.flagship.getValue());
      lastSeen = copySimpleEntry(super.lastSeen);
      docks = copyAtomicReferenceArray(super.docks);
      watches = copyEntryArray(super.watches);
    } finally {
      this.lock.unlock();
    }
    return "Fleet[flagship=" + flagship + ", lastSeen=" + lastSeen + ", docks=" + docks
        + ", watches=" + Arrays.deepToString(watches) + "]";
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  public GuardedFleet deepCopy() {
    return (GuardedFleet) FleetCopier.copy(this);
  }

  /** Called by {@link FleetCopier}: copies what must be read under this object's lock. */
  GuardedFleet copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      return FleetCopier.copyLocked(this, copies);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    this.lock.lock();
    try {
      action.accept(this);
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Runs an action of several steps under the lock and returns its result. If the lock is
   * not free within {@code patience}, returns empty and does not run the action.
   *
   * @throws NullPointerException if the action returns null
   */
  public <R, X extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<R, X> action) throws X, InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      this.lock.unlock();
    }
  }

  private static AbstractMap.SimpleEntry<Date, Fleet.Ship> copySimpleEntry(
      AbstractMap.SimpleEntry<Date, Fleet.Ship> source) {
    if (source == null) {
      return null;
    }
    return new AbstractMap.SimpleEntry<>(copyDate(source.getKey()), source.getValue());
  }

  private static Date copyDate(Date source) {
    return source == null ? null : (Date) source.clone();
  }

  private static AtomicReferenceArray<Fleet.Ship> copyAtomicReferenceArray(
      AtomicReferenceArray<Fleet.Ship> source) {
    if (source == null) {
      return null;
    }
    AtomicReferenceArray<Fleet.Ship> copy = new AtomicReferenceArray<>(source.length());
    for (int i = 0; i < source.length(); i++) {
      copy.set(i, source.get(i));
    }
    return copy;
  }

  private static Map.Entry<String, Fleet.Ship>[] copyEntryArray(
      Map.Entry<String, Fleet.Ship>[] source) {
    if (source == null) {
      return null;
    }
    Map.Entry<String, Fleet.Ship>[] copy = source.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : new AbstractMap.SimpleImmutableEntry<>(copy[i].getKey(),
          copy[i].getValue());
    }
    return copy;
  }

  private static boolean tryHold(Lock lock) {
    // toString() must not cause a deadlock, so it waits only briefly
    if (lock.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return lock.tryLock(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedFleet guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedFleet guarded) throws X;
  }
}
