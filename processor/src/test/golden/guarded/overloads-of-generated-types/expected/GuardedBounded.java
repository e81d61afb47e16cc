package overloads;

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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Bounded} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBounded<T extends GuardedA> extends Bounded<T> {
  private static final VarHandle VERSION;

  /** What a thread is printing: an object that is met again is cut short. */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedBounded.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  private final Condition whenIsReady = this.lock.newCondition();

  GuardedBounded() {
  }

  @Override
  boolean isReady() {
    hold();
    try {
      return super.isReady();
    } finally {
      release();
    }
  }

  @Override
  <S extends GuardedA & Runnable> void run(S both) {
    boolean outermost = enter();
    try {
      super.run(both);
    } finally {
      leave(outermost);
    }
  }

  @Override
  void take(T other) {
    boolean outermost = enterWhenIsReadyUninterruptibly();
    try {
      super.take(other);
    } finally {
      leave(outermost);
    }
  }

  /** As {@code take}, or false if {@code isReady()} does not hold in time. */
  boolean tryTake(T other, Duration patience) {
    if (!holdWhenIsReadyUninterruptibly(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    boolean outermost = begin();
    try {
      super.take(other);
      return true;
    } finally {
      leave(outermost);
    }
  }

  /** Whether {@code isReady()} held in time; another thread may have changed that since. */
  boolean awaitIsReady(Duration patience) throws InterruptedException {
    if (!holdWhenIsReady(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
  }

  T getValue() {
    hold();
    try {
      return super.value;
    } finally {
      release();
    }
  }

  void setValue(T value) {
    boolean outermost = enter();
    try {
      super.value = value;
    } finally {
      leave(outermost);
    }
  }

  T updateValue(UnaryOperator<T> operator) {
    boolean outermost = enter();
    try {
      super.value = operator.apply(super.value);
      return super.value;
    } finally {
      leave(outermost);
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
    boolean outermost = enter();
    try {
      super.last = value;
    } finally {
      leave(outermost);
    }
  }

  GuardedA updateLast(UnaryOperator<GuardedA> operator) {
    boolean outermost = enter();
    try {
      super.last = operator.apply(super.last);
      return super.last;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Bounded[\u2026]";
    }
    try {
      if (!tryHold()) {
        return "Bounded[<locked>]";
      }
      T value;
      String last;
      try {
        value = super.value;
        last = identity(super.last);
      } finally {
        release();
      }
      return "Bounded[value=" + text(value) + ", last=" + last + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String identity(Object guarded) {
    // its own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return guarded.getClass().getSimpleName() + "@" + hash;
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException e) {
      // it formats itself without the lock, and may be in mid-change
      return value.getClass().getSimpleName() + "[<" + e.getClass().getSimpleName() + ">]";
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<T, R, X> action) throws X {
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<T, X> action) throws X {
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
      LockedFunction<T, R, X> action) throws X, InterruptedException {
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

  private boolean enterWhenIsReadyUninterruptibly() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require(super.isReady(), "isReady()");
      return false;
    }
    this.lock.lock();
    try {
      while (!super.isReady()) {
        require(this.lock.getHoldCount() == 1, "isReady()");
        this.whenIsReady.awaitUninterruptibly();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenIsReady(long nanos) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.isReady()) {
        if (left <= 0) {
          this.lock.unlock();
          return false;
        }
        require(this.lock.getHoldCount() == 1, "isReady()");
        left = this.whenIsReady.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private boolean holdWhenIsReadyUninterruptibly(long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return holdWhenIsReady(deadline - System.nanoTime());
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
    if (this.lock.hasWaiters(this.whenIsReady) && mayHold(super::isReady)) {
      this.whenIsReady.signal();
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
  public interface LockedFunction<T extends GuardedA, R, X extends Exception> {
    R apply(GuardedBounded<T> guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<T extends GuardedA, X extends Exception> {
    void accept(GuardedBounded<T> guarded) throws X;
  }
}
