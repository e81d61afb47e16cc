package shop;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** A {@link Till} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTill extends Till {
  /** Handles for private members of Till. They are as fast as direct access. */
  private static final VarHandle CENTS;

  static {
    try {
      MethodHandles.Lookup till = MethodHandles.privateLookupIn(Till.class, MethodHandles.lookup());
      CENTS = till.findVarHandle(Till.class, "cents", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedTill() {
  }

  @Override
  void take(long amount) {
    this.lock.lock();
    try {
      super.take(amount);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <R> R withLock(Function<Till, R> question) {
    this.lock.lock();
    try {
      return super.withLock(question);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void runWithLock(Runnable action) {
    this.lock.lock();
    try {
      super.runWithLock(action);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Till[<locked>]";
    }
    long cents;
    try {
      cents = (long) CENTS.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Till[cents=" + cents + "]";
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
  public <R_, X extends Exception> Optional<R_> tryWithLock(Duration patience,
      LockedFunction<R_, X> action) throws X, InterruptedException {
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

  /** An action for {@link #tryWithLock}. */
  @FunctionalInterface
  public interface LockedFunction<R_, X extends Exception> {
    R_ apply(GuardedTill guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTill guarded) throws X;
  }
}
