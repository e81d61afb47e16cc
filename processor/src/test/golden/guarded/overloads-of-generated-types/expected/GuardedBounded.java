package overloads;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Bounded} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBounded<T extends GuardedA> extends Bounded<T> {
  private static final VarHandle VERSION;

  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedBounded.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  private final transient Condition whenIsReady = this.lock.newCondition();

  GuardedBounded() {
  }

  @Override
  boolean isReady() {
    this.lock.lock();
    try {
      return super.isReady();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <S extends GuardedA & Runnable> void run(S both) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.run(both);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void take(T other) {
    this.lock.lock();
    try {
      if (!super.isReady()) {
        waitForUninterruptibly(super::isReady, this.whenIsReady, "isReady()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        super.take(other);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Like {@code take}, but returns false if {@code isReady()} does not become true in time.
   */
  boolean tryTake(T other, Duration patience) {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lock();
    try {
      if (!super.isReady()
          && !waitForUninterruptibly(super::isReady, this.whenIsReady, "isReady()", nanos)) {
        return false;
      }
      boolean outermost = beginWrite();
      try {
        super.take(other);
        return true;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Waits until {@code isReady()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitIsReady(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.isReady() && !waitFor(super::isReady, this.whenIsReady, "isReady()", nanos)) {
        return false;
      }
      // this thread may have consumed a signal: pass it on
      signalNext();
      return true;
    } finally {
      this.lock.unlock();
    }
  }

  T getValue() {
    this.lock.lock();
    try {
      return super.value;
    } finally {
      this.lock.unlock();
    }
  }

  void setValue(T value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.value = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  T updateValue(UnaryOperator<T> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.value = operator.apply(super.value);
        return super.value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  A getLast() {
    long seen = (long) VERSION.getAcquire(this);
    GuardedA value = super.last;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.last;
    } finally {
      this.lock.unlock();
    }
  }

  void setLast(GuardedA value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.last = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  GuardedA updateLast(UnaryOperator<GuardedA> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.last = operator.apply(super.last);
        return super.last;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Bounded[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Bounded[<locked>]";
      }
      T value;
      String last;
      try {
        value = super.value;
        last = identity(super.last);
      } finally {
        this.lock.unlock();
      }
      return "Bounded[value=" + text(value) + ", last=" + last + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String identity(Object guarded) {
    // the object's own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return nameOf(guarded) + "@" + hash;
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
  public <R, X extends Exception> R withLock(LockedFunction<T, R, X> action) throws X {
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
  public <X extends Exception> void runWithLock(LockedAction<T, X> action) throws X {
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
      LockedFunction<T, R, X> action) throws X, InterruptedException {
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
    if (this.lock.hasWaiters(this.whenIsReady) && mayHold(super::isReady)) {
      this.whenIsReady.signal();
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
  public interface LockedFunction<T extends GuardedA, R, X extends Exception> {
    R apply(GuardedBounded<T> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<T extends GuardedA, X extends Exception> {
    void accept(GuardedBounded<T> guarded) throws X;
  }
}
