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
final class GuardedRows<N extends Number> extends Rows<N> {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedRows() {
  }

  @Override
  public void add(Integer key, Number[] value) {
    this.lock.lock();
    try {
      super.add(key, value);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public Number[] find(Integer key, Number[] other) {
    this.lock.lock();
    try {
      return super.find(key, other);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public List addTo(List found, Integer key) {
    this.lock.lock();
    try {
      return super.addTo(found, key);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void reset(Integer key) {
    this.lock.lock();
    try {
      super.reset(key);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "Rows[]";
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
   * Like {@code withLock}, but if the lock is not free in time, returns empty and does not run
   * the action.
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
