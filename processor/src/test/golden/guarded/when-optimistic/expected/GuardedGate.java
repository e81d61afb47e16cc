package house;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Gate} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedGate extends Gate {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedGate.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  private final transient Condition whenIsOpen = this.lock.newCondition();

  GuardedGate() {
  }

  @Override
  boolean isOpen() {
    long seen = (long) VERSION.getAcquire(this);
    boolean value = super.isOpen();
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.isOpen();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int pass(String who, int... tickets) {
    this.lock.lock();
    try {
      if (!super.isOpen()) {
        waitForUninterruptibly(super::isOpen, this.whenIsOpen, "isOpen()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        return super.pass(who, tickets);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Like {@code pass}, but returns empty if {@code isOpen()} does not become true in time. */
  Optional<Integer> tryPass(String who, int[] tickets, Duration patience) {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lock();
    try {
      if (!super.isOpen()
          && !waitForUninterruptibly(super::isOpen, this.whenIsOpen, "isOpen()", nanos)) {
        return Optional.empty();
      }
      boolean outermost = beginWrite();
      try {
        return Optional.of(super.pass(who, tickets));
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void close() throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      if (!super.isOpen()) {
        waitFor(super::isOpen, this.whenIsOpen, "isOpen()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        super.close();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Like {@code close}, but returns false if {@code isOpen()} does not become true in time.
   */
  boolean tryClose(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.isOpen() && !waitFor(super::isOpen, this.whenIsOpen, "isOpen()", nanos)) {
        return false;
      }
      boolean outermost = beginWrite();
      try {
        super.close();
        return true;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Waits until {@code isOpen()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitIsOpen(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.isOpen() && !waitFor(super::isOpen, this.whenIsOpen, "isOpen()", nanos)) {
        return false;
      }
      // this thread may have consumed a signal: pass it on
      signalNext();
      return true;
    } finally {
      this.lock.unlock();
    }
  }

  void setOpen(boolean value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.open = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  boolean updateOpen(UnaryOperator<Boolean> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.open = operator.apply(super.open);
        return super.open;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int getPassed() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.passed;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.passed;
    } finally {
      this.lock.unlock();
    }
  }

  void setPassed(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.passed = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updatePassed(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.passed = operator.applyAsInt(super.passed);
        return super.passed;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Gate[<locked>]";
    }
    boolean open;
    int passed;
    try {
      open = super.open;
      passed = super.passed;
    } finally {
      this.lock.unlock();
    }
    return "Gate[open=" + open + ", passed=" + passed + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return action.apply(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        action.accept(this);
      } finally {
        endWrite(outermost);
      }
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
      boolean outermost = beginWrite();
      try {
        return Optional.of(action.apply(this));
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  private boolean beginWrite() {
    if ((version & 1) != 0 && this.lock.getHoldCount() != 1) {
      return false;
    }
    // an Error in an earlier endWrite, such as StackOverflowError, may have left version odd
    version |= 1;
    VarHandle.storeStoreFence();
    return true;
  }

  private void endWrite(boolean outermost) {
    if (outermost) {
      try {
        signalNext();
      } finally {
        VERSION.setRelease(this, version + 1);
      }
    }
  }

  /**
   * Returns whether no thread has written since the version {@code seen} was read. If
   * {@code seen} is odd, a thread was writing then, and the result is false: the version
   * never returns to the even value just below {@code seen}.
   */
  private boolean isStable(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == (seen & ~1);
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

  private boolean waitFor(BooleanSupplier predicate, Condition condition, String shown, long nanos)
      throws InterruptedException {
    long left = nanos;
    boolean holds = false;
    try {
      while (!holds && left > 0) {
        if (this.lock.getHoldCount() != 1) {
          throw cannotWait(shown);
        }
        if (nanos == Long.MAX_VALUE) {
          condition.await();
        } else {
          left = condition.awaitNanos(left);
        }
        holds = predicate.getAsBoolean();
      }
      return holds;
    } finally {
      if (!holds) {
        // this thread may have consumed a signal: pass it on
        signalNext();
      }
    }
  }

  private boolean waitForUninterruptibly(BooleanSupplier predicate, Condition condition,
      String shown, long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          long left = nanos == Long.MAX_VALUE ? nanos : deadline - System.nanoTime();
          return waitFor(predicate, condition, shown, left);
        } catch (InterruptedException e) {
          interrupted = true;
          if (predicate.getAsBoolean()) {
            return true;
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IllegalStateException cannotWait(String predicate) {
    // waiting would release the lock, but the outer method relies on holding it
    return new IllegalStateException(
        "cannot wait for " + predicate + " inside another method of the object");
  }

  /**
   * Wakes one waiting thread whose condition is true, if there is one. When that thread is
   * done, it wakes the next.
   */
  private void signalNext() {
    if (this.lock.hasWaiters(this.whenIsOpen) && mayHold(super::isOpen)) {
      this.whenIsOpen.signal();
    }
  }

  private static boolean mayHold(BooleanSupplier predicate) {
    try {
      return predicate.getAsBoolean();
    } catch (Throwable e) {
      // wake the thread anyway: it tests the predicate again, and throws the exception itself
      return true;
    }
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedGate guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedGate guarded) throws X;
  }
}
