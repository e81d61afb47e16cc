package odd;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Tricky} that is guarded by one optimistic lock. */
@LatchworkGenerated
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

  private final transient java.util.concurrent.locks.ReentrantLock lock_ = new java.util.concurrent.locks.ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version_;

  GuardedTricky() {
  }

  @java.lang.Override
  void enter(Tricky.ReentrantLock lock, Tricky<R, X>.Override override,
      Tricky.LockedFunction function) {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.enter(lock, override, function);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  @java.lang.Override
  int leave(int outermost, int version) {
    this.lock_.lock();
    try {
      boolean outermost_ = beginWrite();
      try {
        return super.leave(outermost, version);
      } finally {
        endWrite(outermost_);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  @java.lang.Override
  boolean isStable(long seen) {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.isStable(seen);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  @java.lang.Override
  R hold(R r, X x) {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.hold(r, x);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
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
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.lock = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  int updateLock(IntUnaryOperator operator) {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.lock = operator.applyAsInt(super.lock);
        return super.lock;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
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
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.version = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  long updateVersion(LongUnaryOperator operator) {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.version = operator.applyAsLong(super.version);
        return super.version;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
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
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.VERSION = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  String updateVERSION(UnaryOperator<String> operator) {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.VERSION = operator.apply(super.VERSION);
        return super.VERSION;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
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
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.seen = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  int updateSeen(IntUnaryOperator operator) {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.seen = operator.applyAsInt(super.seen);
        return super.seen;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  @java.lang.Override
  public String toString() {
    if (!tryHold(this.lock_)) {
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
      this.lock_.unlock();
    }
    return "Tricky[lock=" + lock + ", version=" + version + ", VERSION=" + VERSION + ", seen="
        + seen + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R_, X_ extends Exception> R_ withLock(LockedFunction_<R, X, R_, X_> action) throws X_ {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return action.apply(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X_ extends Exception> void runWithLock(LockedAction<R, X, X_> action) throws X_ {
    this.lock_.lock();
    try {
      boolean outermost = beginWrite();
      try {
        action.accept(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  /**
   * Runs an action of several steps under the lock and returns its result. If the lock is
   * not free within {@code patience}, returns empty and does not run the action.
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
      boolean outermost = beginWrite();
      try {
        return Optional.of(action.apply(this));
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock_.unlock();
    }
  }

  private boolean beginWrite() {
    if ((version_ & 1) != 0 && this.lock_.getHoldCount() != 1) {
      return false;
    }
    // an Error in an earlier endWrite, such as StackOverflowError, may have left version_ odd
    version_ |= 1;
    VarHandle.storeStoreFence();
    return true;
  }

  private void endWrite(boolean outermost) {
    if (outermost) {
      VERSION_.setRelease(this, version_ + 1);
    }
  }

  /**
   * Returns whether no thread has written since the version {@code seen} was read. If
   * {@code seen} is odd, a thread was writing then, and the result is false: the version
   * never returns to the even value just below {@code seen}.
   */
  private boolean isStable_(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION_.getOpaque(this) == (seen & ~1);
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
  public interface LockedFunction_<R, X, R_, X_ extends Exception> {
    R_ apply(GuardedTricky<R, X> guarded) throws X_;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<R, X, X_ extends Exception> {
    void accept(GuardedTricky<R, X> guarded) throws X_;
  }
}
