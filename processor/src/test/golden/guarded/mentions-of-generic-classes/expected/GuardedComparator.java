package chain;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import javax.annotation.processing.Generated;

/** A {@link Comparator} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedComparator<T> implements Comparator<T> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();
  private final Comparator<T> delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  GuardedComparator(Comparator<T> delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  public int compare(T t, T t_) {
    this.lock.lock();
    try {
      return this.delegate.compare(t, t_);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedComparator<?> other = object instanceof GuardedComparator<?> guarded ? guarded : this;
    GuardedComparator<?> low = this.order <= other.order ? this : other;
    GuardedComparator<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return object == this || this.delegate.equals(object);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public Comparator<T> reversed() {
    this.lock.lock();
    try {
      Comparator<T> result = Comparator.super.reversed();
      return result == this.delegate ? this : result;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Comparator<T> thenComparing(Comparator<? super T> comparator) {
    GuardedComparator<?> other = comparator instanceof GuardedComparator<?> guarded
        ? guarded : this;
    GuardedComparator<?> low = this.order <= other.order ? this : other;
    GuardedComparator<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        Comparator<T> result = Comparator.super.thenComparing(comparator);
        return result == this.delegate ? this : result;
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public <U extends Comparable<? super U>> Comparator<T> thenComparing(
      Function<? super T, ? extends U> function) {
    this.lock.lock();
    try {
      Comparator<T> result = Comparator.super.<U>thenComparing(function);
      return result == this.delegate ? this : result;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <U> Comparator<T> thenComparing(Function<? super T, ? extends U> function,
      Comparator<? super U> comparator) {
    GuardedComparator<?> other = comparator instanceof GuardedComparator<?> guarded
        ? guarded : this;
    GuardedComparator<?> low = this.order <= other.order ? this : other;
    GuardedComparator<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        Comparator<T> result = Comparator.super.thenComparing(function, comparator);
        return result == this.delegate ? this : result;
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public Comparator<T> thenComparingDouble(ToDoubleFunction<? super T> toDoubleFunction) {
    this.lock.lock();
    try {
      Comparator<T> result = Comparator.super.thenComparingDouble(toDoubleFunction);
      return result == this.delegate ? this : result;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Comparator<T> thenComparingInt(ToIntFunction<? super T> toIntFunction) {
    this.lock.lock();
    try {
      Comparator<T> result = Comparator.super.thenComparingInt(toIntFunction);
      return result == this.delegate ? this : result;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Comparator<T> thenComparingLong(ToLongFunction<? super T> toLongFunction) {
    this.lock.lock();
    try {
      Comparator<T> result = Comparator.super.thenComparingLong(toLongFunction);
      return result == this.delegate ? this : result;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int hashCode() {
    this.lock.lock();
    try {
      return this.delegate.hashCode();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Comparator[<locked>]";
    }
    try {
      return this.delegate.toString();
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<T, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<T, X> action) throws X {
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
      LockedFunction<T, R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<T, R, X extends Exception> {
    R apply(GuardedComparator<T> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<T, X extends Exception> {
    void accept(GuardedComparator<T> guarded) throws X;
  }
}
