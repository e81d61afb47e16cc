package bank;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** {@link Folder} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedFolder extends Folder {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedFolder() {
  }

  @Override
  long acceptedTotal() {
    this.lock.lock();
    try {
      return super.acceptedTotal();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedClear() {
    this.lock.lock();
    try {
      super.acceptedClear();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  GuardedFolder acceptedNew() {
    this.lock.lock();
    try {
      return super.acceptedNew();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedThroughHelper() {
    this.lock.lock();
    try {
      super.acceptedThroughHelper();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warned(long bytes) {
    this.lock.lock();
    try {
      super.warned(bytes);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "Folder[]";
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
    R apply(GuardedFolder guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedFolder guarded) throws X;
  }
}
