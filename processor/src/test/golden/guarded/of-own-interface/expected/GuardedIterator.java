package letters;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** An {@link Iterator} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedIterator<E> implements Iterator<E> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();
  private final Iterator<E> delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  GuardedIterator(Iterator<E> delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  public void forEachRemaining(Consumer<? super E> consumer) {
    this.lock.lock();
    try {
      this.delegate.forEachRemaining(consumer);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean hasNext() {
    this.lock.lock();
    try {
      return this.delegate.hasNext();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E next() {
    this.lock.lock();
    try {
      return this.delegate.next();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void remove() {
    this.lock.lock();
    try {
      this.delegate.remove();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedIterator<?> other = object instanceof GuardedIterator<?> guarded ? guarded : this;
    GuardedIterator<?> low = this.order <= other.order ? this : other;
    GuardedIterator<?> high = low == this ? other : this;
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
      return "Iterator[<locked>]";
    }
    try {
      return this.delegate.toString();
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Returns the next element, or empty at the end, in one step under the lock.
   *
   * @throws NullPointerException if the element is null
   */
  public Optional<E> tryNext() {
    this.lock.lock();
    try {
      return this.delegate.hasNext() ? Optional.of(this.delegate.next()) : Optional.empty();
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
    R apply(GuardedIterator<E> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<E, X extends Exception> {
    void accept(GuardedIterator<E> guarded) throws X;
  }
}
