package plane;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Point} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPoint extends Point {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedPoint.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  GuardedPoint() {
  }

  double x() {
    long seen = (long) VERSION.getAcquire(this);
    double value = super.x;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.x;
    } finally {
      this.lock.unlock();
    }
  }

  void x(double value) {
    boolean outermost = enter();
    try {
      super.x = value;
    } finally {
      leave(outermost);
    }
  }

  double updateX(DoubleUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.x = operator.applyAsDouble(super.x);
      return super.x;
    } finally {
      leave(outermost);
    }
  }

  double y() {
    long seen = (long) VERSION.getAcquire(this);
    double value = super.y;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.y;
    } finally {
      this.lock.unlock();
    }
  }

  void y(double value) {
    boolean outermost = enter();
    try {
      super.y = value;
    } finally {
      leave(outermost);
    }
  }

  double updateY(DoubleUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.y = operator.applyAsDouble(super.y);
      return super.y;
    } finally {
      leave(outermost);
    }
  }

  String label() {
    long seen = (long) VERSION.getAcquire(this);
    String value = super.label;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.label;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Point label(String label) {
    boolean outermost = enter();
    try {
      super.label = label;
    } finally {
      leave(outermost);
    }
    return this;
  }

  String updateLabel(UnaryOperator<String> operator) {
    boolean outermost = enter();
    try {
      super.label = operator.apply(super.label);
      return super.label;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Point[<locked>]";
    }
    double x;
    double y;
    String label;
    try {
      x = super.x;
      y = super.y;
      label = super.label;
    } finally {
      release();
    }
    return "Point[x=" + x + ", y=" + y + ", label=" + label + "]";
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

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedPoint guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPoint guarded) throws X;
  }
}
