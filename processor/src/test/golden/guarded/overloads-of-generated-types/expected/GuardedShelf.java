package overloads;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** A {@link Shelf} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShelf<T> implements Shelf<T> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();
  private final Shelf<T> delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  GuardedShelf(Shelf<T> delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  public void put(T item) {
    this.lock.lock();
    try {
      this.delegate.put(item);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void forEach(Consumer<? super T> consumer) {
    iterator().forEachRemaining(consumer);
  }

  @Override
  public Iterator<T> iterator() {
    if (isHeld()) {
      return this.delegate.iterator();
    }
    List<T> elements = new ArrayList<>();
    this.lock.lock();
    try {
      this.delegate.iterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public Spliterator<T> spliterator() {
    if (isHeld()) {
      return this.delegate.spliterator();
    }
    List<T> elements = new ArrayList<>();
    this.lock.lock();
    try {
      this.delegate.spliterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public boolean equals(Object object) {
    GuardedShelf<?> other = object instanceof GuardedShelf<?> guarded ? guarded : this;
    GuardedShelf<?> low = this.order <= other.order ? this : other;
    GuardedShelf<?> high = low == this ? other : this;
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
      return "Shelf[<locked>]";
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

  private boolean isHeld() {
    return this.lock.isHeldByCurrentThread();
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<T, R, X extends Exception> {
    R apply(GuardedShelf<T> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<T, X extends Exception> {
    void accept(GuardedShelf<T> guarded) throws X;
  }
}
