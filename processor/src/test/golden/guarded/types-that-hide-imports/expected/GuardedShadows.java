package tricky;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A {@link Shadows} that is guarded by one exclusive lock. */
@LatchworkGenerated
@javax.annotation.processing.Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShadows<Generated, Optional> extends Shadows<Generated, Optional> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedShadows() {
  }

  @Override
  public java.lang.String toString() {
    if (!PRINTING.get().add(this)) {
      return "Shadows[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Shadows[<locked>]";
      }
      Generated made;
      java.util.Map<java.lang.String, int[]> index;
      try {
        made = super.made;
        index = copyIntArrayMap(super.index);
      } finally {
        this.lock.unlock();
      }
      return "Shadows[made=" + text(made) + ", index=" + printable(index) + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static java.lang.String text(Object value) {
    try {
      java.lang.String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static Object printable(Object value) {
    // the toString() of a collection would print an array as, say, [I@1b2c3d
    if (value instanceof Collection<?> all) {
      return Arrays.toString(all.stream().map(each -> printable(each)).toArray());
    }
    if (value instanceof java.util.Map<?, ?> map) {
      StringJoiner entries = new StringJoiner(", ", "{", "}");
      map.forEach((key, each) -> entries.add(printable(key) + "=" + printable(each)));
      return entries;
    }
    if (value instanceof java.util.Optional<?> optional) {
      return optional.map(each -> printable(each));
    }
    java.lang.String inArray = Arrays.deepToString(new Object[] {value});
    return inArray.substring(1, inArray.length() - 1);
  }

  private static java.lang.String nameOf(Object value) {
    java.lang.String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<Generated, Optional, R, X> action)
      throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<Generated, Optional, X> action) throws
      X {
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
      LockedFunction<Generated, Optional, R, X> action) throws X, InterruptedException {
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

  private static <K, V> java.util.Map<K, V> copyOf(java.util.Map<K, V> source) {
    if (source instanceof SortedMap<K, V> sorted) {
      return new TreeMap<>(sorted);
    }
    if (source instanceof IdentityHashMap<K, V> same) {
      return new IdentityHashMap<>(same);
    }
    java.util.Map<K, V> copy = new LinkedHashMap<>(source);
    if (copy.size() < source.size()) {
      // The source holds keys that equal each other,
      // and only an IdentityHashMap keeps them apart.
      return new IdentityHashMap<>(source);
    }
    return copy;
  }

  private static java.util.Map<java.lang.String, int[]> copyIntArrayMap(
      java.util.Map<java.lang.String, int[]> source) {
    if (source == null) {
      return null;
    }
    java.util.Map<java.lang.String, int[]> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null : value.clone());
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
  public interface LockedFunction<Generated, Optional, R, X extends Exception> {
    R apply(GuardedShadows<Generated, Optional> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<Generated, Optional, X extends Exception> {
    void accept(GuardedShadows<Generated, Optional> guarded) throws X;
  }
}
