package bank;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Money} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedMoney extends Money {
  private static final VarHandle VERSION;
  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedMoney.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedMoney() {
  }

  @Override
  public boolean equals(Object other) {
    GuardedMoney partner = other instanceof GuardedMoney guarded ? guarded : this;
    GuardedMoney low = this.order <= partner.order ? this : partner;
    GuardedMoney high = low == this ? partner : this;
    low.hold();
    try {
      high.hold();
      try {
        return super.equals(other);
      } finally {
        high.release();
      }
    } finally {
      low.release();
    }
  }

  @Override
  public int hashCode() {
    hold();
    try {
      return super.hashCode();
    } finally {
      release();
    }
  }

  @Override
  public String toString() {
    hold();
    try {
      return super.toString();
    } finally {
      release();
    }
  }

  long getCents() {
    long seen = (long) VERSION.getAcquire(this);
    long value = super.cents;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.cents;
    } finally {
      this.lock.unlock();
    }
  }

  void setCents(long value) {
    boolean outermost = enter();
    try {
      super.cents = value;
    } finally {
      leave(outermost);
    }
  }

  long updateCents(LongUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.cents = operator.applyAsLong(super.cents);
      return super.cents;
    } finally {
      leave(outermost);
    }
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
    if (outermost) {
      VERSION.setRelease(this, version + 1);
    }
    this.lock.unlock();
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lock();
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

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedMoney guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedMoney guarded) throws X;
  }
}
