package house;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Gate} behind one optimistic lock: every way in takes it. */
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

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  private final Condition whenIsOpen = this.lock.newCondition();

  GuardedGate() {
  }

  @Override
  boolean isOpen() {
    hold();
    try {
      return super.isOpen();
    } finally {
      release();
    }
  }

  @Override
  int pass(String who, int... tickets) {
    boolean outermost = enterWhenIsOpenUninterruptibly();
    try {
      return super.pass(who, tickets);
    } finally {
      leave(outermost);
    }
  }

  /** As {@code pass}, or empty if {@code isOpen()} does not hold in time. */
  Optional<Integer> tryPass(String who, int[] tickets, Duration patience) {
    if (!holdWhenIsOpenUninterruptibly(TimeUnit.NANOSECONDS.convert(patience))) {
      return Optional.empty();
    }
    boolean outermost = begin();
    try {
      return Optional.of(super.pass(who, tickets));
    } finally {
      leave(outermost);
    }
  }

  @Override
  void close() throws InterruptedException {
    boolean outermost = enterWhenIsOpen();
    try {
      super.close();
    } finally {
      leave(outermost);
    }
  }

  /** As {@code close}, or false if {@code isOpen()} does not hold in time. */
  boolean tryClose(Duration patience) throws InterruptedException {
    if (!holdWhenIsOpen(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    boolean outermost = begin();
    try {
      super.close();
      return true;
    } finally {
      leave(outermost);
    }
  }

  /** Whether {@code isOpen()} held in time; another thread may have changed that since. */
  boolean awaitIsOpen(Duration patience) throws InterruptedException {
    if (!holdWhenIsOpen(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
  }

  void setOpen(boolean value) {
    boolean outermost = enter();
    try {
      super.open = value;
    } finally {
      leave(outermost);
    }
  }

  boolean updateOpen(UnaryOperator<Boolean> operator) {
    boolean outermost = enter();
    try {
      super.open = operator.apply(super.open);
      return super.open;
    } finally {
      leave(outermost);
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
    boolean outermost = enter();
    try {
      super.passed = value;
    } finally {
      leave(outermost);
    }
  }

  int updatePassed(IntUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.passed = operator.applyAsInt(super.passed);
      return super.passed;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Gate[<locked>]";
    }
    boolean open;
    int passed;
    try {
      open = super.open;
      passed = super.passed;
    } finally {
      release();
    }
    return "Gate[open=" + open + ", passed=" + passed + "]";
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

  private boolean enterWhenIsOpenUninterruptibly() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require(super.isOpen(), "isOpen()");
      return false;
    }
    this.lock.lock();
    try {
      while (!super.isOpen()) {
        require(this.lock.getHoldCount() == 1, "isOpen()");
        this.whenIsOpen.awaitUninterruptibly();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenIsOpen(long nanos) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.isOpen()) {
        if (left <= 0) {
          this.lock.unlock();
          return false;
        }
        require(this.lock.getHoldCount() == 1, "isOpen()");
        left = this.whenIsOpen.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private boolean holdWhenIsOpenUninterruptibly(long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return holdWhenIsOpen(deadline - System.nanoTime());
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

  private boolean enterWhenIsOpen() throws InterruptedException {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require(super.isOpen(), "isOpen()");
      return false;
    }
    this.lock.lockInterruptibly();
    try {
      while (!super.isOpen()) {
        require(this.lock.getHoldCount() == 1, "isOpen()");
        this.whenIsOpen.await();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
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
    if (this.lock.hasWaiters(this.whenIsOpen) && mayHold(super::isOpen)) {
      this.whenIsOpen.signal();
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
    R apply(GuardedGate guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedGate guarded) throws X;
  }
}
