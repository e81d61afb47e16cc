package scale;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Scale} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedScale<N extends Number> extends Scale<N> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedScale() {
  }

  @Override
  public List<N> apply(N value) {
    this.lock.lock();
    try {
      return super.apply(value);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <V> Function<N, V> andThen(Function<? super List<N>, ? extends V> function) {
    GuardedScale<?> other = (Object) function instanceof GuardedScale<?> guarded ? guarded : this;
    GuardedScale<?> low = this.order <= other.order ? this : other;
    GuardedScale<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.andThen(function);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public <V> Function<V, List<N>> compose(Function<? super V, ? extends N> function) {
    GuardedScale<?> other = (Object) function instanceof GuardedScale<?> guarded ? guarded : this;
    GuardedScale<?> low = this.order <= other.order ? this : other;
    GuardedScale<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.compose(function);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  N getUnit() {
    this.lock.lock();
    try {
      return super.unit;
    } finally {
      this.lock.unlock();
    }
  }

  void setUnit(N value) {
    this.lock.lock();
    try {
      super.unit = value;
    } finally {
      this.lock.unlock();
    }
  }

  N updateUnit(UnaryOperator<N> operator) {
    this.lock.lock();
    try {
      super.unit = operator.apply(super.unit);
      return super.unit;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Scale[<locked>]";
    }
    N unit;
    try {
      unit = super.unit;
    } finally {
      this.lock.unlock();
    }
    return "Scale[unit=" + text(unit) + "]";
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
  public <R, X extends Exception> R withLock(LockedFunction<N, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<N, X> action) throws X {
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
      LockedFunction<N, R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<N extends Number, R, X extends Exception> {
    R apply(GuardedScale<N> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<N extends Number, X extends Exception> {
    void accept(GuardedScale<N> guarded) throws X;
  }
}
