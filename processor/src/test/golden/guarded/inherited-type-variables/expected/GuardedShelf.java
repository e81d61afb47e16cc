package shelf;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Shelf} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShelf<E> extends Shelf<E> {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedShelf() {
  }

  @Override
  <E_> E_ put(E_ label, E item) {
    this.lock.lock();
    try {
      return super.put(label, item);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <E_ extends E> E_ find(Map<E_, ? super E> among) {
    this.lock.lock();
    try {
      return super.find(among);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <K> void unlike(K key, E item) {
    this.lock.lock();
    try {
      super.unlike(key, item);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "Shelf[]";
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

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<E, R, X extends Exception> {
    R apply(GuardedShelf<E> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<E, X extends Exception> {
    void accept(GuardedShelf<E> guarded) throws X;
  }
}
