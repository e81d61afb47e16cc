package odd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Tricky} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTricky<R, X> extends Tricky<R, X> {
  private static final VarHandle VERSION_;

  static {
    try {
      VERSION_ = MethodHandles.lookup().findVarHandle(GuardedTricky.class, "version_", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final java.util.concurrent.locks.ReentrantLock lock_ = new java.util.concurrent.locks.ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version_;

  GuardedTricky() {
  }

  @java.lang.Override
  void enter(Tricky.ReentrantLock lock, Tricky<R, X>.Override override,
      Tricky.LockedFunction function) {
    boolean outermost = enter_();
    try {
      super.enter(lock, override, function);
    } finally {
      leave_(outermost);
    }
  }

  @java.lang.Override
  int leave(int outermost, int version) {
    boolean outermost_ = enter_();
    try {
      return super.leave(outermost, version);
    } finally {
      leave_(outermost_);
    }
  }

  @java.lang.Override
  boolean isStable(long seen) {
    boolean outermost = enter_();
    try {
      return super.isStable(seen);
    } finally {
      leave_(outermost);
    }
  }

  @java.lang.Override
  R hold(R r, X x) {
    boolean outermost = enter_();
    try {
      return super.hold(r, x);
    } finally {
      leave_(outermost);
    }
  }

  int getLock() {
    long seen = (long) VERSION_.getAcquire(this);
    int value = super.lock;
    if (isStable_(seen)) {
      return value;
    }
    this.lock_.lock();
    try {
      return super.lock;
    } finally {
      this.lock_.unlock();
    }
  }

  void setLock(int value) {
    boolean outermost = enter_();
    try {
      super.lock = value;
    } finally {
      leave_(outermost);
    }
  }

  int updateLock(IntUnaryOperator operator) {
    boolean outermost = enter_();
    try {
      super.lock = operator.applyAsInt(super.lock);
      return super.lock;
    } finally {
      leave_(outermost);
    }
  }

  long getVersion() {
    long seen = (long) VERSION_.getAcquire(this);
    long value = super.version;
    if (isStable_(seen)) {
      return value;
    }
    this.lock_.lock();
    try {
      return super.version;
    } finally {
      this.lock_.unlock();
    }
  }

  void setVersion(long value) {
    boolean outermost = enter_();
    try {
      super.version = value;
    } finally {
      leave_(outermost);
    }
  }

  long updateVersion(LongUnaryOperator operator) {
    boolean outermost = enter_();
    try {
      super.version = operator.applyAsLong(super.version);
      return super.version;
    } finally {
      leave_(outermost);
    }
  }

  String getVERSION() {
    long seen = (long) VERSION_.getAcquire(this);
    String value = super.VERSION;
    if (isStable_(seen)) {
      return value;
    }
    this.lock_.lock();
    try {
      return super.VERSION;
    } finally {
      this.lock_.unlock();
    }
  }

  void setVERSION(String value) {
    boolean outermost = enter_();
    try {
      super.VERSION = value;
    } finally {
      leave_(outermost);
    }
  }

  String updateVERSION(UnaryOperator<String> operator) {
    boolean outermost = enter_();
    try {
      super.VERSION = operator.apply(super.VERSION);
      return super.VERSION;
    } finally {
      leave_(outermost);
    }
  }

  int getSeen() {
    long seen = (long) VERSION_.getAcquire(this);
    int value = super.seen;
    if (isStable_(seen)) {
      return value;
    }
    this.lock_.lock();
    try {
      return super.seen;
    } finally {
      this.lock_.unlock();
    }
  }

  void setSeen(int value) {
    boolean outermost = enter_();
    try {
      super.seen = value;
    } finally {
      leave_(outermost);
    }
  }

  int updateSeen(IntUnaryOperator operator) {
    boolean outermost = enter_();
    try {
      super.seen = operator.applyAsInt(super.seen);
      return super.seen;
    } finally {
      leave_(outermost);
    }
  }

  @java.lang.Override
  public String toString() {
    if (!tryHold()) {
      return "Tricky[<locked>]";
    }
    int lock;
    long version;
    String VERSION;
    int seen;
    try {
      lock = super.lock;
      version = super.version;
      VERSION = super.VERSION;
      seen = super.seen;
    } finally {
      release();
    }
    return "Tricky[lock=" + lock + ", version=" + version + ", VERSION=" + VERSION + ", seen="
        + seen + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R_, X_ extends Exception> R_ withLock(LockedFunction_<R, X, R_, X_> action) throws X_ {
    boolean outermost = enter_();
    try {
      return action.apply(this);
    } finally {
      leave_(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X_ extends Exception> void runWithLock(LockedAction<R, X, X_> action) throws X_ {
    boolean outermost = enter_();
    try {
      action.accept(this);
    } finally {
      leave_(outermost);
    }
  }

  /**
   * As {@code withLock}, or empty without running it if the lock is not free in time.
   *
   * @throws NullPointerException if the action returns null
   */
  public <R_, X_ extends Exception> Optional<R_> tryWithLock(Duration patience,
      LockedFunction_<R, X, R_, X_> action) throws X_, InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock_.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      this.lock_.unlock();
    }
  }

  private boolean enter_() {
    if (this.lock_ == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    this.lock_.lock();
    if ((version_ & 1) != 0) {
      return false;
    }
    version_++;
    VarHandle.storeStoreFence();
    return true;
  }

  private void leave_(boolean outermost) {
    if (this.lock_ == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    if (outermost) {
      VERSION_.setRelease(this, version_ + 1);
    }
    this.lock_.unlock();
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock_ == null || this.lock_.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock_.tryLock(100, TimeUnit.MILLISECONDS);
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
    if (this.lock_ != null) {
      this.lock_.unlock();
    }
  }

  /**
   * Whether nobody has written since. What was odd is compared with the even one before,
   * which is gone for good.
   */
  private boolean isStable_(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION_.getOpaque(this) == (seen & ~1);
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction_<R, X, R_, X_ extends Exception> {
    R_ apply(GuardedTricky<R, X> guarded) throws X_;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<R, X, X_ extends Exception> {
    void accept(GuardedTricky<R, X> guarded) throws X_;
  }
}
