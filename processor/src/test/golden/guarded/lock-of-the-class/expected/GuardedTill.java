package shop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Till} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTill extends Till {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedTill.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Odd while a writer is inside. */
  private transient long version;

  GuardedTill() {
  }

  @Override
  void sell(long price) {
    boolean outermost = enter();
    try {
      super.sell(price);
    } finally {
      leave(outermost);
    }
  }

  long getCash() {
    long seen = (long) VERSION.getAcquire(this);
    long value = super.cash;
    if (isStable(seen)) {
      return value;
    }
    super.drawer.lock();
    try {
      return super.cash;
    } finally {
      super.drawer.unlock();
    }
  }

  void setCash(long value) {
    boolean outermost = enter();
    try {
      super.cash = value;
    } finally {
      leave(outermost);
    }
  }

  long updateCash(LongUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.cash = operator.applyAsLong(super.cash);
      return super.cash;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Till[<locked>]";
    }
    long cash;
    try {
      cash = super.cash;
    } finally {
      release();
    }
    return "Till[cash=" + cash + "]";
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
    if (!super.drawer.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      super.drawer.unlock();
    }
  }

  private boolean enter() {
    if (super.drawer == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    super.drawer.lock();
    if ((version & 1) != 0) {
      return false;
    }
    version++;
    VarHandle.storeStoreFence();
    return true;
  }

  private void leave(boolean outermost) {
    if (super.drawer == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    if (outermost) {
      VERSION.setRelease(this, version + 1);
    }
    super.drawer.unlock();
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (super.drawer == null || super.drawer.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return super.drawer.tryLock(100, TimeUnit.MILLISECONDS);
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
    if (super.drawer != null) {
      super.drawer.unlock();
    }
  }

  private boolean isStable(long seen) {
    if ((seen & 1) != 0) {
      return false;
    }
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == seen;
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedTill guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTill guarded) throws X;
  }
}
