package odd;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Odd} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedOdd<T> extends Odd<T> {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedOdd.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  private final transient java.util.concurrent.locks.Condition whenReady_ = this.lock.newCondition();
  private final transient java.util.concurrent.locks.Condition whenReady2 = this.lock.newCondition();
  private final transient java.util.concurrent.locks.Condition whenIdle = this.lock.newCondition();

  GuardedOdd() {
  }

  @Override
  boolean ready() {
    long seen = (long) VERSION.getAcquire(this);
    boolean value = super.ready();
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.ready();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean Ready() {
    this.lock.lock();
    try {
      return super.Ready();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean tryTake(Duration patience) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.tryTake(patience);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void require(boolean possible, String predicate) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.require(possible, predicate);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean idle() {
    this.lock.lock();
    try {
      return super.idle();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<? extends T> take() throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      if (!super.ready()) {
        waitFor(super::ready, this.whenReady_, "ready()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        return super.take();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <X extends Exception> void give(T patience, X outermost, List<T> others, int... more) throws X {
    this.lock.lock();
    try {
      if (!super.Ready()) {
        waitForUninterruptibly(super::Ready, this.whenReady2, "Ready()", Long.MAX_VALUE);
      }
      boolean outermost_ = beginWrite();
      try {
        super.give(patience, outermost, others, more);
      } finally {
        endWrite(outermost_);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Like {@code give}, but returns false if {@code Ready()} does not become true in time. */
  <X extends Exception> boolean tryGive(T patience, X outermost, List<T> others, int[] more,
      Duration patience_) throws X {
    long nanos = TimeUnit.NANOSECONDS.convert(patience_);
    this.lock.lock();
    try {
      if (!super.Ready()
          && !waitForUninterruptibly(super::Ready, this.whenReady2, "Ready()", nanos)) {
        return false;
      }
      boolean outermost_ = beginWrite();
      try {
        super.give(patience, outermost, others, more);
        return true;
      } finally {
        endWrite(outermost_);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void later() {
    this.lock.lock();
    try {
      if (!super.idle()) {
        waitForUninterruptibly(super::idle, this.whenIdle, "idle()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        super.later();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @Deprecated
  int old() {
    this.lock.lock();
    try {
      if (!super.idle()) {
        waitForUninterruptibly(super::idle, this.whenIdle, "idle()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        return super.old();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Like {@code old}, but returns empty if {@code idle()} does not become true in time. */
  @Deprecated
  Optional<Integer> tryOld(Duration patience) {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lock();
    try {
      if (!super.idle() && !waitForUninterruptibly(super::idle, this.whenIdle, "idle()", nanos)) {
        return Optional.empty();
      }
      boolean outermost = beginWrite();
      try {
        return Optional.of(super.old());
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  protected Base.Condition inherited() {
    this.lock.lock();
    try {
      if (!super.idle()) {
        waitForUninterruptibly(super::idle, this.whenIdle, "idle()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        return super.inherited();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Like {@code inherited}, but returns empty if {@code idle()} does not become true in time.
   *
   * @throws NullPointerException if {@code inherited} returns null
   */
  protected Optional<Base.Condition> tryInherited(Duration patience) {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lock();
    try {
      if (!super.idle() && !waitForUninterruptibly(super::idle, this.whenIdle, "idle()", nanos)) {
        return Optional.empty();
      }
      boolean outermost = beginWrite();
      try {
        return Optional.of(super.inherited());
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Waits until {@code ready()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitReady(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.ready() && !waitFor(super::ready, this.whenReady_, "ready()", nanos)) {
        return false;
      }
      // this thread may have consumed a signal: pass it on
      signalNext();
      return true;
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Waits until {@code idle()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitIdle(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.idle() && !waitFor(super::idle, this.whenIdle, "idle()", nanos)) {
        return false;
      }
      // this thread may have consumed a signal: pass it on
      signalNext();
      return true;
    } finally {
      this.lock.unlock();
    }
  }

  boolean whenReady() {
    long seen = (long) VERSION.getAcquire(this);
    boolean value = super.whenReady;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.whenReady;
    } finally {
      this.lock.unlock();
    }
  }

  void whenReady(boolean value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.whenReady = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  boolean updateWhenReady(UnaryOperator<Boolean> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.whenReady = operator.apply(super.whenReady);
        return super.whenReady;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int writing() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.writing;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.writing;
    } finally {
      this.lock.unlock();
    }
  }

  void writing(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.writing = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updateWriting(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.writing = operator.applyAsInt(super.writing);
        return super.writing;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  Duration tryLater() {
    long seen = (long) VERSION.getAcquire(this);
    Duration value = super.tryLater;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.tryLater;
    } finally {
      this.lock.unlock();
    }
  }

  void tryLater(Duration value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.tryLater = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  Duration updateTryLater(UnaryOperator<Duration> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.tryLater = operator.apply(super.tryLater);
        return super.tryLater;
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
      return "Odd[<locked>]";
    }
    boolean whenReady;
    int writing;
    Duration tryLater;
    try {
      whenReady = super.whenReady;
      writing = super.writing;
      tryLater = super.tryLater;
    } finally {
      this.lock.unlock();
    }
    return "Odd[whenReady=" + whenReady + ", writing=" + writing + ", tryLater=" + tryLater + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X_ extends Exception> R withLock(LockedFunction<T, R, X_> action) throws X_ {
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
  public <X_ extends Exception> void runWithLock(LockedAction<T, X_> action) throws X_ {
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
  public <R, X_ extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<T, R, X_> action) throws X_, InterruptedException {
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

  private boolean waitFor(BooleanSupplier predicate, java.util.concurrent.locks.Condition condition,
      String shown, long nanos) throws InterruptedException {
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

  private boolean waitForUninterruptibly(BooleanSupplier predicate,
      java.util.concurrent.locks.Condition condition, String shown, long nanos) {
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
    if (this.lock.hasWaiters(this.whenReady_) && mayHold(super::ready)) {
      this.whenReady_.signal();
    } else if (this.lock.hasWaiters(this.whenReady2) && mayHold(super::Ready)) {
      this.whenReady2.signal();
    } else if (this.lock.hasWaiters(this.whenIdle) && mayHold(super::idle)) {
      this.whenIdle.signal();
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
  public interface LockedFunction<T, R, X_ extends Exception> {
    R apply(GuardedOdd<T> guarded) throws X_;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<T, X_ extends Exception> {
    void accept(GuardedOdd<T> guarded) throws X_;
  }
}
