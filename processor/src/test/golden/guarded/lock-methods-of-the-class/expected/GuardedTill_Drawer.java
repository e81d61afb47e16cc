package shop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** {@link Till.Drawer} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTill_Drawer extends Till.Drawer {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedTill_Drawer() {
  }

  @Override
  void add() {
    this.lock.lock();
    try {
      super.add();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void runWithLock(Consumer<? super Till.Drawer> action) {
    this.lock.lock();
    try {
      super.runWithLock(action);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "Drawer[]";
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
    R apply(GuardedTill_Drawer guarded) throws X;
  }
}
