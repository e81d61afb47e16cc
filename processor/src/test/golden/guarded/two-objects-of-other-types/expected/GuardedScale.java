package scale;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Scale} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedScale<N extends Number> extends Scale<N> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantLock lock = new ReentrantLock();

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedScale() {
  }

  @Override
  public List<N> apply(N value) {
    enter();
    try {
      return super.apply(value);
    } finally {
      leave();
    }
  }

  @Override
  public <V> Function<N, V> andThen(Function<? super List<N>, ? extends V> function) {
    GuardedScale<?> other = (Object) function instanceof GuardedScale<?> guarded ? guarded : this;
    GuardedScale<?> low = this.order <= other.order ? this : other;
    GuardedScale<?> high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.andThen(function);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public <V> Function<V, List<N>> compose(Function<? super V, ? extends N> function) {
    GuardedScale<?> other = (Object) function instanceof GuardedScale<?> guarded ? guarded : this;
    GuardedScale<?> low = this.order <= other.order ? this : other;
    GuardedScale<?> high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.compose(function);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  N getUnit() {
    enter();
    try {
      return super.unit;
    } finally {
      leave();
    }
  }

  void setUnit(N value) {
    enter();
    try {
      super.unit = value;
    } finally {
      leave();
    }
  }

  N updateUnit(UnaryOperator<N> operator) {
    enter();
    try {
      super.unit = operator.apply(super.unit);
      return super.unit;
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Scale[<locked>]";
    }
    N unit;
    try {
      unit = super.unit;
    } finally {
      leave();
    }
    return "Scale[unit=" + text(unit) + "]";
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException e) {
      // it formats itself without the lock, and may be in mid-change
      return value.getClass().getSimpleName() + "[<" + e.getClass().getSimpleName() + ">]";
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<N, R, X> action) throws X {
    enter();
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<N, X> action) throws X {
    enter();
    try {
      action.accept(this);
    } finally {
      leave();
    }
  }

  /**
   * As {@code withLock}, or empty without running it if the lock is not free in time.
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
      return Optional.of(withLock(action));
    } finally {
      this.lock.unlock();
    }
  }

  private void enter() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock == null || this.lock.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock.tryLock(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void leave() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<N extends Number, R, X extends Exception> {
    R apply(GuardedScale<N> guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<N extends Number, X extends Exception> {
    void accept(GuardedScale<N> guarded) throws X;
  }
}
