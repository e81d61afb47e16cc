package odd;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Timer} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTimer extends Timer {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedTimer() {
  }

  void getClass(int value) {
    this.lock.lock();
    try {
      super.getClass = value;
    } finally {
      this.lock.unlock();
    }
  }

  int updateGetClass(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      super.getClass = operator.applyAsInt(super.getClass);
      return super.getClass;
    } finally {
      this.lock.unlock();
    }
  }

  void laps(int value) {
    this.lock.lock();
    try {
      super.laps = value;
    } finally {
      this.lock.unlock();
    }
  }

  int updateLaps(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      super.laps = operator.applyAsInt(super.laps);
      return super.laps;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Timer[<locked>]";
    }
    int pulses;
    int ticks;
    int getClass;
    int laps;
    try {
      pulses = super.pulses;
      ticks = super.ticks;
      getClass = super.getClass;
      laps = super.laps;
    } finally {
      this.lock.unlock();
    }
    return "Timer[pulses=" + pulses + ", ticks=" + ticks + ", getClass=" + getClass + ", laps="
        + laps + "]";
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
    R apply(GuardedTimer guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTimer guarded) throws X;
  }
}
