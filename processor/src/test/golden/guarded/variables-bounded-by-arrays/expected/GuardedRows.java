package blocks;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Rows} that is guarded by one exclusive lock. */
@SuppressWarnings("unchecked")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRows<E, K extends Comparable<K>> extends Rows<E, K> {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedRows() {
  }

  @Override
  public String toString() {
    this.lock.lock();
    try {
      return super.toString();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  Object[] find(Comparable key, Object[] other) {
    this.lock.lock();
    try {
      return super.find((K) key, (E[]) other);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  void addTo(List found, Comparable[] keys, String name) {
    this.lock.lock();
    try {
      super.addTo((List<? super E[]>) found, (K[]) keys, name);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<E, K, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<E, K, X> action) throws X {
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
      LockedFunction<E, K, R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<E, K extends Comparable<K>, R, X extends Exception> {
    R apply(GuardedRows<E, K> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<E, K extends Comparable<K>, X extends Exception> {
    void accept(GuardedRows<E, K> guarded) throws X;
  }
}
