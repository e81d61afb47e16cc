package books;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Accepted.Named} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAccepted_Named extends Accepted.Named {
  /** Handles for private members of Named. They are as fast as direct access. */
  private static final VarHandle LOCK;

  static {
    try {
      MethodHandles.Lookup named =
          MethodHandles.privateLookupIn(Accepted.Named.class, MethodHandles.lookup());
      LOCK = named.findVarHandle(Accepted.Named.class, "lock", ReentrantLock.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = (ReentrantLock) LOCK.get(this);

  GuardedAccepted_Named() {
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

  int getN() {
    this.lock.lock();
    try {
      return super.n;
    } finally {
      this.lock.unlock();
    }
  }

  void setN(int value) {
    this.lock.lock();
    try {
      super.n = value;
    } finally {
      this.lock.unlock();
    }
  }

  int updateN(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      super.n = operator.applyAsInt(super.n);
      return super.n;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Named[<locked>]";
    }
    int n;
    try {
      n = super.n;
    } finally {
      this.lock.unlock();
    }
    return "Named[n=" + n + "]";
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
    R apply(GuardedAccepted_Named guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAccepted_Named guarded) throws X;
  }
}
