package attic;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Generated;

/** A {@link Gate} that is guarded by one exclusive lock. */
@SuppressWarnings({"deprecation", "identity"})
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedGate extends Gate {
  /** Handles for private members of Gate. They are as fast as direct access. */
  private static final VarHandle LAST;

  private static final VarHandle WAITING;

  static {
    try {
      MethodHandles.Lookup gate = MethodHandles.privateLookupIn(Gate.class, MethodHandles.lookup());
      LAST = gate.findVarHandle(Gate.class, "last", WeakReference.class);
      WAITING = gate.findVarHandle(Gate.class, "waiting", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** True while a thread is writing. */
  private transient boolean writing;

  private final transient Condition whenIsOpen = this.lock.newCondition();

  GuardedGate() {
  }

  @Override
  @Deprecated
  boolean isOpen() {
    this.lock.lock();
    try {
      return super.isOpen();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("identity")
  WeakReference<Integer> seen(WeakReference<Integer> mark) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.seen(mark);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void pass() {
    this.lock.lock();
    try {
      if (!super.isOpen()) {
        waitForUninterruptibly(super::isOpen, this.whenIsOpen, "isOpen()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        super.pass();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Like {@code pass}, but returns false if {@code isOpen()} does not become true in time. */
  boolean tryPass(Duration patience) {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lock();
    try {
      if (!super.isOpen()
          && !waitForUninterruptibly(super::isOpen, this.whenIsOpen, "isOpen()", nanos)) {
        return false;
      }
      boolean outermost = beginWrite();
      try {
        super.pass();
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
  @Deprecated
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

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Gate[<locked>]";
    }
    WeakReference<? extends Integer> last;
    int waiting;
    try {
      last = readLast();
      waiting = (int) WAITING.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Gate[last=" + text(last) + ", waiting=" + waiting + "]";
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
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

  @SuppressWarnings("unchecked")
  private WeakReference<? extends Integer> readLast() {
    return (WeakReference<? extends Integer>) LAST.get(this);
  }

  private boolean beginWrite() {
    if (writing && this.lock.getHoldCount() != 1) {
      return false;
    }
    // an Error in an earlier endWrite, such as StackOverflowError, may leave writing true
    writing = true;
    return true;
  }

  private void endWrite(boolean outermost) {
    if (outermost) {
      try {
        signalNext();
      } finally {
        writing = false;
      }
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
