package shop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Till} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTill extends Till {
  GuardedTill() {
  }

  @Override
  void sell(long price) {
    enter();
    try {
      super.sell(price);
    } finally {
      leave();
    }
  }

  long getCash() {
    enter();
    try {
      return super.cash;
    } finally {
      leave();
    }
  }

  void setCash(long value) {
    enter();
    try {
      super.cash = value;
    } finally {
      leave();
    }
  }

  long updateCash(LongUnaryOperator operator) {
    enter();
    try {
      super.cash = operator.applyAsLong(super.cash);
      return super.cash;
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Till[<locked>]";
    }
    long cash;
    try {
      cash = super.cash;
    } finally {
      leave();
    }
    return "Till[cash=" + cash + "]";
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
    if (!super.drawer.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      super.drawer.unlock();
    }
  }

  private void enter() {
    // null while super(..) still runs: no other thread has this object
    if (super.drawer != null) {
      super.drawer.lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (super.drawer == null || super.drawer.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return super.drawer.tryLock(100, TimeUnit.MILLISECONDS);
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
    if (super.drawer != null) {
      super.drawer.unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedTill guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTill guarded) throws X;
  }
}
