package clash;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Queue} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedQueue extends Queue {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedQueue() {
  }

  @Override
  public boolean hasNext() {
    this.lock.lock();
    try {
      return super.hasNext();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String next() {
    this.lock.lock();
    try {
      return super.next();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void forEachRemaining(Consumer<? super String> consumer) {
    this.lock.lock();
    try {
      super.forEachRemaining(consumer);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void remove() {
    this.lock.lock();
    try {
      super.remove();
    } finally {
      this.lock.unlock();
    }
  }

  void tryNext(int value) {
    this.lock.lock();
    try {
      super.tryNext = value;
    } finally {
      this.lock.unlock();
    }
  }

  int updateTryNext(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      super.tryNext = operator.applyAsInt(super.tryNext);
      return super.tryNext;
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Returns the next element, or empty at the end, in one step under the lock.
   *
   * @throws NullPointerException if the element is null
   */
  public Optional<String> tryNext() {
    this.lock.lock();
    try {
      return super.hasNext() ? Optional.of(super.next()) : Optional.empty();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Queue[<locked>]";
    }
    int tryNext;
    try {
      tryNext = super.tryNext;
    } finally {
      this.lock.unlock();
    }
    return "Queue[tryNext=" + tryNext + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
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
      LockedFunction<R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedQueue guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedQueue guarded) throws X;
  }
}
