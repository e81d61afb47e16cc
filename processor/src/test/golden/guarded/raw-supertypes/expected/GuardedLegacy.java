package attic;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import javax.annotation.processing.Generated;

/** A {@link Legacy} that is guarded by one exclusive lock. */
@SuppressWarnings("unchecked")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedLegacy extends Legacy {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedLegacy() {
  }

  @Override
  public int compare(Object a, Object b) {
    this.lock.lock();
    try {
      return super.compare(a, b);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Comparator reversed() {
    this.lock.lock();
    try {
      return super.reversed();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Comparator thenComparing(Comparator comparator) {
    GuardedLegacy other = comparator instanceof GuardedLegacy guarded ? guarded : this;
    GuardedLegacy low = this.order <= other.order ? this : other;
    GuardedLegacy high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.thenComparing(comparator);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Comparator thenComparing(Function function) {
    this.lock.lock();
    try {
      return super.thenComparing(function);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Comparator thenComparing(Function function, Comparator comparator) {
    GuardedLegacy other = comparator instanceof GuardedLegacy guarded ? guarded : this;
    GuardedLegacy low = this.order <= other.order ? this : other;
    GuardedLegacy high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.thenComparing(function, comparator);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Comparator thenComparingDouble(ToDoubleFunction toDoubleFunction) {
    this.lock.lock();
    try {
      return super.thenComparingDouble(toDoubleFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Comparator thenComparingInt(ToIntFunction toIntFunction) {
    this.lock.lock();
    try {
      return super.thenComparingInt(toIntFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Comparator thenComparingLong(ToLongFunction toLongFunction) {
    this.lock.lock();
    try {
      return super.thenComparingLong(toLongFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "Legacy[]";
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

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedLegacy guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLegacy guarded) throws X;
  }
}
