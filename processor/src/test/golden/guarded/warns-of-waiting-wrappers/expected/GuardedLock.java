package waits;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Lock} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedLock implements Lock {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock_ = new ReentrantLock();
  private final Lock delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  public GuardedLock(Lock delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  public void lock() {
    this.lock_.lock();
    try {
      this.delegate.lock();
    } finally {
      this.lock_.unlock();
    }
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    this.lock_.lockInterruptibly();
    try {
      this.delegate.lockInterruptibly();
    } finally {
      this.lock_.unlock();
    }
  }

  @Override
  public Condition newCondition() {
    this.lock_.lock();
    try {
      return this.delegate.newCondition();
    } finally {
      this.lock_.unlock();
    }
  }

  @Override
  public boolean tryLock() {
    this.lock_.lock();
    try {
      return this.delegate.tryLock();
    } finally {
      this.lock_.unlock();
    }
  }

  @Override
  public boolean tryLock(long n, TimeUnit timeUnit) throws InterruptedException {
    this.lock_.lockInterruptibly();
    try {
      return this.delegate.tryLock(n, timeUnit);
    } finally {
      this.lock_.unlock();
    }
  }

  @Override
  public void unlock() {
    this.lock_.lock();
    try {
      this.delegate.unlock();
    } finally {
      this.lock_.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedLock other = object instanceof GuardedLock guarded ? guarded : this;
    GuardedLock low = this.order <= other.order ? this : other;
    GuardedLock high = low == this ? other : this;
    low.lock_.lock();
    try {
      high.lock_.lock();
      try {
        return object == this || this.delegate.equals(object);
      } finally {
        high.lock_.unlock();
      }
    } finally {
      low.lock_.unlock();
    }
  }

  @Override
  public int hashCode() {
    this.lock_.lock();
    try {
      return this.delegate.hashCode();
    } finally {
      this.lock_.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock_)) {
      return "Lock[<locked>]";
    }
    try {
      return this.delegate.toString();
    } finally {
      this.lock_.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    this.lock_.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock_.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    this.lock_.lock();
    try {
      action.accept(this);
    } finally {
      this.lock_.unlock();
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
    if (!this.lock_.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      this.lock_.unlock();
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
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedLock guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLock guarded) throws X;
  }
}
