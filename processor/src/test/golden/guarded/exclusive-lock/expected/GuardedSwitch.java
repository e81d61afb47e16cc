package home;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Switch} that is guarded by one fair exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedSwitch extends Switch {
  private final transient ReentrantLock lock = new ReentrantLock(true);

  public GuardedSwitch() {
  }

  @Override
  public void toggle() {
    this.lock.lock();
    try {
      super.toggle();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void toggle(int times) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      super.toggle(times);
    } finally {
      this.lock.unlock();
    }
  }

  boolean isOn() {
    this.lock.lock();
    try {
      return super.isOn;
    } finally {
      this.lock.unlock();
    }
  }

  void setOn(boolean value) {
    this.lock.lock();
    try {
      super.isOn = value;
    } finally {
      this.lock.unlock();
    }
  }

  boolean updateOn(UnaryOperator<Boolean> operator) {
    this.lock.lock();
    try {
      super.isOn = operator.apply(super.isOn);
      return super.isOn;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Switch[<locked>]";
    }
    boolean isOn;
    try {
      isOn = super.isOn;
    } finally {
      this.lock.unlock();
    }
    return "Switch[isOn=" + isOn + "]";
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
    R apply(GuardedSwitch guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedSwitch guarded) throws X;
  }
}
