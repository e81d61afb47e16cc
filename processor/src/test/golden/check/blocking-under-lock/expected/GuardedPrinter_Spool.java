package office;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Printer.Spool} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPrinter_Spool extends Printer.Spool {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION =
          MethodHandles.lookup().findVarHandle(GuardedPrinter_Spool.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  private final Condition whenIsFilled = this.lock.newCondition();

  GuardedPrinter_Spool() {
  }

  @Override
  boolean isFilled() {
    hold();
    try {
      return super.isFilled();
    } finally {
      release();
    }
  }

  @Override
  void take(int several) {
    boolean outermost = enter();
    try {
      super.take(several);
    } finally {
      leave(outermost);
    }
  }

  @Override
  int size() {
    boolean outermost = enter();
    try {
      return super.size();
    } finally {
      leave(outermost);
    }
  }

  @Override
  void take() {
    boolean outermost = enterWhenIsFilledUninterruptibly();
    try {
      super.take();
    } finally {
      leave(outermost);
    }
  }

  /** As {@code take}, or false if {@code isFilled()} does not hold in time. */
  boolean tryTake(Duration patience) {
    if (!holdWhenIsFilledUninterruptibly(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    boolean outermost = begin();
    try {
      super.take();
      return true;
    } finally {
      leave(outermost);
    }
  }

  /** Whether {@code isFilled()} held in time; another thread may have changed that since. */
  boolean awaitIsFilled(Duration patience) throws InterruptedException {
    if (!holdWhenIsFilled(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
  }

  int getSize() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.size;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.size;
    } finally {
      this.lock.unlock();
    }
  }

  void setSize(int value) {
    boolean outermost = enter();
    try {
      super.size = value;
    } finally {
      leave(outermost);
    }
  }

  int updateSize(IntUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.size = operator.applyAsInt(super.size);
      return super.size;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Spool[<locked>]";
    }
    int size;
    try {
      size = super.size;
    } finally {
      release();
    }
    return "Spool[size=" + size + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    boolean outermost = enter();
    try {
      action.accept(this);
    } finally {
      leave(outermost);
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
    if (!this.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      this.lock.unlock();
    }
  }

  private boolean enter() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    this.lock.lock();
    return begin();
  }

  private boolean begin() {
    if ((version & 1) != 0) {
      return false;
    }
    version++;
    VarHandle.storeStoreFence();
    return true;
  }

  private void leave(boolean outermost) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    try {
      if (outermost) {
        signalNext();
      }
    } finally {
      if (outermost) {
        VERSION.setRelease(this, version + 1);
      }
      this.lock.unlock();
    }
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock == null || this.lock.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock.tryLock(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void release() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /**
   * Whether nobody has written since. What was odd is compared with the even one before,
   * which is gone for good.
   */
  private boolean isStable(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == (seen & ~1);
  }

  private boolean enterWhenIsFilledUninterruptibly() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require(super.isFilled(), "isFilled()");
      return false;
    }
    this.lock.lock();
    try {
      while (!super.isFilled()) {
        require(this.lock.getHoldCount() == 1, "isFilled()");
        this.whenIsFilled.awaitUninterruptibly();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenIsFilled(long nanos) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.isFilled()) {
        if (left <= 0) {
          this.lock.unlock();
          return false;
        }
        require(this.lock.getHoldCount() == 1, "isFilled()");
        left = this.whenIsFilled.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private boolean holdWhenIsFilledUninterruptibly(long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return holdWhenIsFilled(deadline - System.nanoTime());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void require(boolean possible, String predicate) {
    if (!possible) {
      // waiting gives up the lock, and whoever called relies on it
      throw new IllegalStateException("cannot wait for " + predicate
          + " inside another method of the object");
    }
  }

  private void stepBack() {
    // this thread may have been signalled, and does not enter
    try {
      signalNext();
    } finally {
      this.lock.unlock();
    }
  }

  /** Wakes one thread that can go on; when it leaves, it wakes the next. */
  private void signalNext() {
    if (this.lock.hasWaiters(this.whenIsFilled) && mayHold(super::isFilled)) {
      this.whenIsFilled.signal();
    }
  }

  private static boolean mayHold(BooleanSupplier predicate) {
    try {
      return predicate.getAsBoolean();
    } catch (Throwable e) {
      // whoever waits for it tests it again, and is the one to be told
      return true;
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedPrinter_Spool guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPrinter_Spool guarded) throws X;
  }
}
