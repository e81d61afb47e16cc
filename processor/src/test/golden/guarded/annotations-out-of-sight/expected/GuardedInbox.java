package demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** {@link Inbox} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedInbox extends Inbox {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedInbox() {
  }

  @Override
  void add(int amount) {
    this.lock.lock();
    try {
      super.add(amount);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @ReadBy(Inbox.Visible.class)
  void clear() {
    this.lock.lock();
    try {
      super.clear();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "Inbox[]";
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
   * As {@code withLock}, or empty without running it if the lock is not free in time.
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

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedInbox guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedInbox guarded) throws X;
  }
}
