package shop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** {@link Till} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTill extends Till {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedTill() {
  }

  @Override
  void take(long amount) {
    this.lock.lock();
    try {
      super.take(amount);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <R> R withLock(Function<Till, R> question) {
    this.lock.lock();
    try {
      return super.withLock(question);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void runWithLock(Runnable action) {
    this.lock.lock();
    try {
      super.runWithLock(action);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "Till[]";
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
   * As {@code withLock}, or empty without running it if the lock is not free in time.
   *
   * @throws NullPointerException if the action returns null
   */
  public <R_, X extends Exception> Optional<R_> tryWithLock(Duration patience,
      LockedFunction<R_, X> action) throws X, InterruptedException {
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

  /** What {@link #tryWithLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R_, X extends Exception> {
    R_ apply(GuardedTill guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTill guarded) throws X;
  }
}
