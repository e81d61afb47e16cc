package home;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Switch} behind one fair exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedSwitch extends Switch {
  private final ReentrantLock lock = new ReentrantLock(true);

  public GuardedSwitch() {
  }

  @Override
  public void toggle() {
    enter();
    try {
      super.toggle();
    } finally {
      leave();
    }
  }

  @Override
  public void toggle(int times) throws InterruptedException {
    enterInterruptibly();
    try {
      super.toggle(times);
    } finally {
      leave();
    }
  }

  boolean isOn() {
    enter();
    try {
      return super.isOn;
    } finally {
      leave();
    }
  }

  void setOn(boolean value) {
    enter();
    try {
      super.isOn = value;
    } finally {
      leave();
    }
  }

  boolean updateOn(UnaryOperator<Boolean> operator) {
    enter();
    try {
      super.isOn = operator.apply(super.isOn);
      return super.isOn;
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Switch[<locked>]";
    }
    boolean isOn;
    try {
      isOn = super.isOn;
    } finally {
      leave();
    }
    return "Switch[isOn=" + isOn + "]";
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

  private void enterInterruptibly() throws InterruptedException {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lockInterruptibly();
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
    R apply(GuardedSwitch guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedSwitch guarded) throws X;
  }
}
