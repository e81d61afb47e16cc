package scale;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Stamp} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedStamp<V extends Comparable<V>> extends Stamp<V> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedStamp() {
  }

  @Override
  public int compareTo(char[] name) {
    this.lock.lock();
    try {
      return super.compareTo(name);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <W extends V> boolean isAfter(W other) {
    GuardedStamp<?> partner = (Object) other instanceof GuardedStamp<?> guarded ? guarded : this;
    GuardedStamp<?> low = this.order <= partner.order ? this : partner;
    GuardedStamp<?> high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.isAfter(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  <S extends Stamp<V>> boolean isSame(S other) {
    GuardedStamp<?> partner = other instanceof GuardedStamp<?> guarded ? guarded : this;
    GuardedStamp<?> low = this.order <= partner.order ? this : partner;
    GuardedStamp<?> high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.isSame(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  V getLatest() {
    this.lock.lock();
    try {
      return super.latest;
    } finally {
      this.lock.unlock();
    }
  }

  void setLatest(V value) {
    this.lock.lock();
    try {
      super.latest = value;
    } finally {
      this.lock.unlock();
    }
  }

  V updateLatest(UnaryOperator<V> operator) {
    this.lock.lock();
    try {
      super.latest = operator.apply(super.latest);
      return super.latest;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Stamp[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Stamp[<locked>]";
      }
      V latest;
      try {
        latest = super.latest;
      } finally {
        this.lock.unlock();
      }
      return "Stamp[latest=" + text(latest) + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<V, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<V, X> action) throws X {
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
      LockedFunction<V, R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<V extends Comparable<V>, R, X extends Exception> {
    R apply(GuardedStamp<V> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<V extends Comparable<V>, X extends Exception> {
    void accept(GuardedStamp<V> guarded) throws X;
  }
}
