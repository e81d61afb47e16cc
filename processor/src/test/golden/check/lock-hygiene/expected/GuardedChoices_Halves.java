package depot;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import javax.annotation.processing.Generated;

/** A {@link Choices.Halves} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedChoices_Halves extends Choices.Halves {
  /** Handles for private members of Halves. They are as fast as direct access. */
  private static final VarHandle COUNT;

  static {
    try {
      MethodHandles.Lookup halves =
          MethodHandles.privateLookupIn(Choices.Halves.class, MethodHandles.lookup());
      COUNT = halves.findVarHandle(Choices.Halves.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  GuardedChoices_Halves() {
  }

  @Override
  void warnedOfUnlock() {
    refuseReader("warnedOfUnlock");
    super.both.writeLock().lock();
    try {
      super.warnedOfUnlock();
    } finally {
      super.both.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(super.both.readLock())) {
      return "Halves[<locked>]";
    }
    int count;
    try {
      count = (int) COUNT.get(this);
    } finally {
      super.both.readLock().unlock();
    }
    return "Halves[count=" + count + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    refuseReader("withLock");
    super.both.writeLock().lock();
    try {
      return action.apply(this);
    } finally {
      super.both.writeLock().unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    refuseReader("runWithLock");
    super.both.writeLock().lock();
    try {
      action.accept(this);
    } finally {
      super.both.writeLock().unlock();
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
    refuseReader("tryWithLock");
    if (!super.both.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      super.both.writeLock().unlock();
    }
  }

  private void refuseReader(String writer) {
    if (super.both.getReadHoldCount() > 0 && !super.both.isWriteLockedByCurrentThread()) {
      // this thread holds the read lock, so it would wait for the write lock forever
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
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
    R apply(GuardedChoices_Halves guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedChoices_Halves guarded) throws X;
  }
}
