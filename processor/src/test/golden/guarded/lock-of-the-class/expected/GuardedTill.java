package shop;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Till} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTill extends Till {
  GuardedTill() {
  }

  @Override
  void sell(long price) {
    super.drawer.lock();
    try {
      super.sell(price);
    } finally {
      super.drawer.unlock();
    }
  }

  long getCash() {
    super.drawer.lock();
    try {
      return super.cash;
    } finally {
      super.drawer.unlock();
    }
  }

  void setCash(long value) {
    super.drawer.lock();
    try {
      super.cash = value;
    } finally {
      super.drawer.unlock();
    }
  }

  long updateCash(LongUnaryOperator operator) {
    super.drawer.lock();
    try {
      super.cash = operator.applyAsLong(super.cash);
      return super.cash;
    } finally {
      super.drawer.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(super.drawer)) {
      return "Till[<locked>]";
    }
    long cash;
    try {
      cash = super.cash;
    } finally {
      super.drawer.unlock();
    }
    return "Till[cash=" + cash + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    super.drawer.lock();
    try {
      return action.apply(this);
    } finally {
      super.drawer.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    super.drawer.lock();
    try {
      action.accept(this);
    } finally {
      super.drawer.unlock();
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
    if (!super.drawer.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      super.drawer.unlock();
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
    R apply(GuardedTill guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTill guarded) throws X;
  }
}
