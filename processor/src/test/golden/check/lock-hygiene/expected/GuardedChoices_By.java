package depot;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import javax.annotation.processing.Generated;

/** A {@link Choices.By} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedChoices_By extends Choices.By {
  /** Handles for private members of By. They are as fast as direct access. */
  private static final VarHandle COUNT;

  static {
    try {
      MethodHandles.Lookup by =
          MethodHandles.privateLookupIn(Choices.By.class, MethodHandles.lookup());
      COUNT = by.findVarHandle(Choices.By.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  GuardedChoices_By() {
  }

  @Override
  void warnedOfUnlock() {
    super.lock.lock();
    try {
      super.warnedOfUnlock();
    } finally {
      super.lock.unlock();
    }
  }

  @Override
  void acceptedTwice() {
    super.lock.lock();
    try {
      super.acceptedTwice();
    } finally {
      super.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(super.lock)) {
      return "By[<locked>]";
    }
    int count;
    try {
      count = (int) COUNT.get(this);
    } finally {
      super.lock.unlock();
    }
    return "By[count=" + count + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    super.lock.lock();
    try {
      return action.apply(this);
    } finally {
      super.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    super.lock.lock();
    try {
      action.accept(this);
    } finally {
      super.lock.unlock();
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
    if (!super.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      super.lock.unlock();
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
    R apply(GuardedChoices_By guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedChoices_By guarded) throws X;
  }
}
