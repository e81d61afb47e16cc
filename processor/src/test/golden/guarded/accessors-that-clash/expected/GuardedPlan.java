package clash;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Plan} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPlan extends Plan {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedPlan.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  GuardedPlan() {
  }

  void deepCopy(int value) {
    boolean outermost = enter();
    try {
      super.deepCopy = value;
    } finally {
      leave(outermost);
    }
  }

  int updateDeepCopy(IntUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.deepCopy = operator.applyAsInt(super.deepCopy);
      return super.deepCopy;
    } finally {
      leave(outermost);
    }
  }

  int copies() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.copies;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.copies;
    } finally {
      this.lock.unlock();
    }
  }

  void copies(int value) {
    boolean outermost = enter();
    try {
      super.copies = value;
    } finally {
      leave(outermost);
    }
  }

  int updateCopies(IntUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.copies = operator.applyAsInt(super.copies);
      return super.copies;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Plan[<locked>]";
    }
    int deepCopy;
    int copies;
    try {
      deepCopy = super.deepCopy;
      copies = super.copies;
    } finally {
      release();
    }
    return "Plan[deepCopy=" + deepCopy + ", copies=" + copies + "]";
  }

  /**
   * Returns a copy of one moment, behind a lock of its own. Guarded objects that it holds are
   * copied after that, one lock at a time.
   */
  public GuardedPlan deepCopy() {
    return (GuardedPlan) PlanCopier.copy(this);
  }

  /** For {@link PlanCopier}: what needs the lock of this object. */
  GuardedPlan copyLocked(Map<Object, Object> copies) {
    hold();
    try {
      return PlanCopier.copyLocked(this, copies);
    } finally {
      release();
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
    R apply(GuardedPlan guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPlan guarded) throws X;
  }
}
