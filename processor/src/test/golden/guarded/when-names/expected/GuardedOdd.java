package odd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Odd} behind one optimistic lock: every way in takes it. */
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

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  private final java.util.concurrent.locks.Condition whenReady_ = this.lock.newCondition();
  private final java.util.concurrent.locks.Condition whenReady2 = this.lock.newCondition();
  private final java.util.concurrent.locks.Condition whenIdle = this.lock.newCondition();

  GuardedOdd() {
  }

  @Override
  boolean ready() {
    hold();
    try {
      return super.ready();
    } finally {
      release();
    }
  }

  @Override
  boolean Ready() {
    hold();
    try {
      return super.Ready();
    } finally {
      release();
    }
  }

  @Override
  boolean tryTake(Duration patience) {
    boolean outermost = enter();
    try {
      return super.tryTake(patience);
    } finally {
      leave(outermost);
    }
  }

  @Override
  void require(boolean possible, String predicate) {
    boolean outermost = enter();
    try {
      super.require(possible, predicate);
    } finally {
      leave(outermost);
    }
  }

  @Override
  boolean idle() {
    hold();
    try {
      return super.idle();
    } finally {
      release();
    }
  }

  @Override
  List<? extends T> take() throws InterruptedException {
    boolean outermost = enterWhenReady();
    try {
      return super.take();
    } finally {
      leave(outermost);
    }
  }

  @Override
  <X extends Exception> void give(T patience, X outermost, List<T> others, int... more) throws X {
    boolean outermost_ = enterWhenReady2Uninterruptibly();
    try {
      super.give(patience, outermost, others, more);
    } finally {
      leave(outermost_);
    }
  }

  /** As {@code give}, or false if {@code Ready()} does not hold in time. */
  <X extends Exception> boolean tryGive(T patience, X outermost, List<T> others, int[] more,
      Duration patience_) throws X {
    if (!holdWhenReady2Uninterruptibly(TimeUnit.NANOSECONDS.convert(patience_))) {
      return false;
    }
    boolean outermost_ = begin();
    try {
      super.give(patience, outermost, others, more);
      return true;
    } finally {
      leave(outermost_);
    }
  }

  @Override
  void later() {
    boolean outermost = enterWhenIdleUninterruptibly();
    try {
      super.later();
    } finally {
      leave(outermost);
    }
  }

  @Override
  @Deprecated
  int old() {
    boolean outermost = enterWhenIdleUninterruptibly();
    try {
      return super.old();
    } finally {
      leave(outermost);
    }
  }

  /** As {@code old}, or empty if {@code idle()} does not hold in time. */
  @Deprecated
  Optional<Integer> tryOld(Duration patience) {
    if (!holdWhenIdleUninterruptibly(TimeUnit.NANOSECONDS.convert(patience))) {
      return Optional.empty();
    }
    boolean outermost = begin();
    try {
      return Optional.of(super.old());
    } finally {
      leave(outermost);
    }
  }

  @Override
  protected Base.Condition inherited() {
    boolean outermost = enterWhenIdleUninterruptibly();
    try {
      return super.inherited();
    } finally {
      leave(outermost);
    }
  }

  /**
   * As {@code inherited}, or empty if {@code idle()} does not hold in time.
   *
   * @throws NullPointerException if {@code inherited} returns null
   */
  protected Optional<Base.Condition> tryInherited(Duration patience) {
    if (!holdWhenIdleUninterruptibly(TimeUnit.NANOSECONDS.convert(patience))) {
      return Optional.empty();
    }
    boolean outermost = begin();
    try {
      return Optional.of(super.inherited());
    } finally {
      leave(outermost);
    }
  }

  /** Whether {@code ready()} held in time; another thread may have changed that since. */
  boolean awaitReady(Duration patience) throws InterruptedException {
    if (!holdWhenReady(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
  }

  /** Whether {@code idle()} held in time; another thread may have changed that since. */
  boolean awaitIdle(Duration patience) throws InterruptedException {
    if (!holdWhenIdle(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
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
    boolean outermost = enter();
    try {
      super.whenReady = value;
    } finally {
      leave(outermost);
    }
  }

  boolean updateWhenReady(UnaryOperator<Boolean> operator) {
    boolean outermost = enter();
    try {
      super.whenReady = operator.apply(super.whenReady);
      return super.whenReady;
    } finally {
      leave(outermost);
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
    boolean outermost = enter();
    try {
      super.writing = value;
    } finally {
      leave(outermost);
    }
  }

  int updateWriting(IntUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.writing = operator.applyAsInt(super.writing);
      return super.writing;
    } finally {
      leave(outermost);
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
    boolean outermost = enter();
    try {
      super.tryLater = value;
    } finally {
      leave(outermost);
    }
  }

  Duration updateTryLater(UnaryOperator<Duration> operator) {
    boolean outermost = enter();
    try {
      super.tryLater = operator.apply(super.tryLater);
      return super.tryLater;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
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
      release();
    }
    return "Odd[whenReady=" + whenReady + ", writing=" + writing + ", tryLater=" + tryLater + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X_ extends Exception> R withLock(LockedFunction<T, R, X_> action) throws X_ {
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X_ extends Exception> void runWithLock(LockedAction<T, X_> action) throws X_ {
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
  public <R, X_ extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<T, R, X_> action) throws X_, InterruptedException {
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

  private boolean enterWhenReady() throws InterruptedException {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require_(super.ready(), "ready()");
      return false;
    }
    this.lock.lockInterruptibly();
    try {
      while (!super.ready()) {
        require_(this.lock.getHoldCount() == 1, "ready()");
        this.whenReady_.await();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenReady(long nanos) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.ready()) {
        if (left <= 0) {
          this.lock.unlock();
          return false;
        }
        require_(this.lock.getHoldCount() == 1, "ready()");
        left = this.whenReady_.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private boolean enterWhenReady2Uninterruptibly() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require_(super.Ready(), "Ready()");
      return false;
    }
    this.lock.lock();
    try {
      while (!super.Ready()) {
        require_(this.lock.getHoldCount() == 1, "Ready()");
        this.whenReady2.awaitUninterruptibly();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenReady2(long nanos) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.Ready()) {
        if (left <= 0) {
          this.lock.unlock();
          return false;
        }
        require_(this.lock.getHoldCount() == 1, "Ready()");
        left = this.whenReady2.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private boolean holdWhenReady2Uninterruptibly(long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return holdWhenReady2(deadline - System.nanoTime());
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

  private boolean enterWhenIdleUninterruptibly() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require_(super.idle(), "idle()");
      return false;
    }
    this.lock.lock();
    try {
      while (!super.idle()) {
        require_(this.lock.getHoldCount() == 1, "idle()");
        this.whenIdle.awaitUninterruptibly();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenIdle(long nanos) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.idle()) {
        if (left <= 0) {
          this.lock.unlock();
          return false;
        }
        require_(this.lock.getHoldCount() == 1, "idle()");
        left = this.whenIdle.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private boolean holdWhenIdleUninterruptibly(long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return holdWhenIdle(deadline - System.nanoTime());
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

  private static void require_(boolean possible, String predicate) {
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
      // whoever waits for it tests it again, and is the one to be told
      return true;
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<T, R, X_ extends Exception> {
    R apply(GuardedOdd<T> guarded) throws X_;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<T, X_ extends Exception> {
    void accept(GuardedOdd<T> guarded) throws X_;
  }
}
