package borrowed;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Map.Entry} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedMap_Entry<K, V> implements Map.Entry<K, V> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();
  private final Map.Entry<K, V> delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  public GuardedMap_Entry(Map.Entry<K, V> delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  public boolean equals(Object object) {
    GuardedMap_Entry<?, ?> other = object instanceof GuardedMap_Entry<?, ?> guarded
        ? guarded : this;
    GuardedMap_Entry<?, ?> low = this.order <= other.order ? this : other;
    GuardedMap_Entry<?, ?> high = low == this ? other : this;
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
  public K getKey() {
    this.lock.lock();
    try {
      return this.delegate.getKey();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public V getValue() {
    this.lock.lock();
    try {
      return this.delegate.getValue();
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
  public V setValue(V v) {
    this.lock.lock();
    try {
      return this.delegate.setValue(v);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Entry[<locked>]";
    }
    try {
      return this.delegate.toString();
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<K, V, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<K, V, X> action) throws X {
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
      LockedFunction<K, V, R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<K, V, R, X extends Exception> {
    R apply(GuardedMap_Entry<K, V> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<K, V, X extends Exception> {
    void accept(GuardedMap_Entry<K, V> guarded) throws X;
  }
}
