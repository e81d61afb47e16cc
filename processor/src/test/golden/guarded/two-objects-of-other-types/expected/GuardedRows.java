package scale;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Rows} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRows<N extends Number> extends Rows<N> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedRows() {
  }

  @Override
  void take(Group<List<N>> other) {
    GuardedRows<?> partner = (Object) other instanceof GuardedRows<?> guarded ? guarded : this;
    GuardedRows<?> low = this.order <= partner.order ? this : partner;
    GuardedRows<?> high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        super.take(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  void takeRow(Group<? extends List<N>> other) {
    GuardedRows<?> partner = (Object) other instanceof GuardedRows<?> guarded ? guarded : this;
    GuardedRows<?> low = this.order <= partner.order ? this : partner;
    GuardedRows<?> high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        super.takeRow(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  void takeArray(Group<N[]> other) {
    GuardedRows<?> partner = (Object) other instanceof GuardedRows<?> guarded ? guarded : this;
    GuardedRows<?> low = this.order <= partner.order ? this : partner;
    GuardedRows<?> high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        super.takeArray(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  void swap(Group<List<N>> other) {
    GuardedRows<?> partner = (Object) other instanceof GuardedRows<?> guarded ? guarded : this;
    GuardedRows<?> low = this.order <= partner.order ? this : partner;
    GuardedRows<?> high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        super.swap(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Rows[<locked>]";
    }
    List<N> first;
    try {
      first = super.first == null ? null : new ArrayList<>(super.first);
    } finally {
      this.lock.unlock();
    }
    return "Rows[first=" + text(first) + "]";
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
    R apply(GuardedRows<N> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<N extends Number, X extends Exception> {
    void accept(GuardedRows<N> guarded) throws X;
  }
}
