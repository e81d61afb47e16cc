package blocks;

import dev.latchwork.LatchworkGenerated;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Shelves} that is guarded by one exclusive lock. */
@SuppressWarnings("unchecked")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShelves<E> implements Shelves<E> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();
  private final Shelves<E> delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  GuardedShelves(Shelves<E> delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void add(Object key, Object[] value) throws IOException {
    this.lock.lock();
    try {
      this.delegate.add((E) key, (E[]) value);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object[] find(Object key, Object[] other) {
    this.lock.lock();
    try {
      return this.delegate.find((E) key, (E[]) other);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public List addTo(List found, Object key) {
    this.lock.lock();
    try {
      return this.delegate.addTo((List<? super E[]>) found, (E) key);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public void reset(Object key) {
    this.lock.lock();
    try {
      this.delegate.reset((E) key);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedShelves<?> other = object instanceof GuardedShelves<?> guarded ? guarded : this;
    GuardedShelves<?> low = this.order <= other.order ? this : other;
    GuardedShelves<?> high = low == this ? other : this;
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
      return "Shelves[<locked>]";
    }
    try {
      return this.delegate.toString();
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<E, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<E, X> action) throws X {
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
      LockedFunction<E, R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<E, R, X extends Exception> {
    R apply(GuardedShelves<E> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<E, X extends Exception> {
    void accept(GuardedShelves<E> guarded) throws X;
  }
}
