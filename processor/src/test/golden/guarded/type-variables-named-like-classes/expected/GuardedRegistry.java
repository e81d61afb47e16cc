package registry;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Registry} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRegistry<Override, SuppressWarnings extends Comparable<SuppressWarnings>> extends Registry<Override, SuppressWarnings> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<java.lang.Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Handles for private members of Registry. They are as fast as direct access. */
  private static final VarHandle LAST;

  static {
    try {
      MethodHandles.Lookup registry =
          MethodHandles.privateLookupIn(Registry.class, MethodHandles.lookup());
      LAST = registry.findVarHandle(Registry.class, "last", Comparable.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedRegistry() {
  }

  @java.lang.Override
  public void add(Override one, SuppressWarnings rank) {
    this.lock.lock();
    try {
      super.add(one, rank);
    } finally {
      this.lock.unlock();
    }
  }

  @java.lang.Override
  public <Object, Optional> Object first(Object one, Optional other) {
    this.lock.lock();
    try {
      return super.first(one, other);
    } finally {
      this.lock.unlock();
    }
  }

  List<Override> getAll() {
    this.lock.lock();
    try {
      return super.all == null ? null : Collections.unmodifiableList(new ArrayList<>(super.all));
    } finally {
      this.lock.unlock();
    }
  }

  void setAll(List<Override> value) {
    List<Override> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      super.all = copy;
    } finally {
      this.lock.unlock();
    }
  }

  List<Override> updateAll(UnaryOperator<List<Override>> operator) {
    this.lock.lock();
    try {
      List<Override> updated = operator.apply(super.all == null ? null
          : new ArrayList<>(super.all));
      super.all = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @java.lang.Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Registry[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Registry[<locked>]";
      }
      List<Override> all;
      SuppressWarnings last;
      try {
        all = super.all == null ? null : new ArrayList<>(super.all);
        last = readLast();
      } finally {
        this.lock.unlock();
      }
      return "Registry[all=" + text(all) + ", last=" + text(last) + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String text(java.lang.Object value) {
    try {
      String inArray = Arrays.deepToString(new java.lang.Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static String nameOf(java.lang.Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(
      LockedFunction<Override, SuppressWarnings, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<Override, SuppressWarnings, X> action)
      throws X {
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
  public <R, X extends Exception> java.util.Optional<R> tryWithLock(Duration patience,
      LockedFunction<Override, SuppressWarnings, R, X> action) throws X, InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return java.util.Optional.empty();
    }
    try {
      return java.util.Optional.of(action.apply(this));
    } finally {
      this.lock.unlock();
    }
  }

  @java.lang.SuppressWarnings("unchecked")
  private SuppressWarnings readLast() {
    return (SuppressWarnings) LAST.get(this);
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
  public interface LockedFunction<Override, SuppressWarnings extends Comparable<SuppressWarnings>, R, X extends Exception> {
    R apply(GuardedRegistry<Override, SuppressWarnings> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<Override, SuppressWarnings extends Comparable<SuppressWarnings>, X extends Exception> {
    void accept(GuardedRegistry<Override, SuppressWarnings> guarded) throws X;
  }
}
