package odd;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Timer} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTimer extends Timer {
  private final ReentrantLock lock = new ReentrantLock();

  GuardedTimer() {
  }

  void getClass(int value) {
    enter();
    try {
      super.getClass = value;
    } finally {
      leave();
    }
  }

  int updateGetClass(IntUnaryOperator operator) {
    enter();
    try {
      super.getClass = operator.applyAsInt(super.getClass);
      return super.getClass;
    } finally {
      leave();
    }
  }

  void laps(int value) {
    enter();
    try {
      super.laps = value;
    } finally {
      leave();
    }
  }

  int updateLaps(IntUnaryOperator operator) {
    enter();
    try {
      super.laps = operator.applyAsInt(super.laps);
      return super.laps;
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
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
      leave();
    }
    return "Timer[pulses=" + pulses + ", ticks=" + ticks + ", getClass=" + getClass + ", laps="
        + laps + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    enter();
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    enter();
    try {
      action.accept(this);
    } finally {
      leave();
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
      return Optional.of(withLock(action));
    } finally {
      this.lock.unlock();
    }
  }

  private void enter() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock == null || this.lock.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock.tryLock(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void leave() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedTimer guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTimer guarded) throws X;
  }
}
