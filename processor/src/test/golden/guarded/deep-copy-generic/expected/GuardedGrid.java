package grid;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Grid} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedGrid<T extends Comparable<T>> extends Grid<T> {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedGrid.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedGrid() {
  }

  int getWidth() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.width;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.width;
    } finally {
      this.lock.unlock();
    }
  }

  void setWidth(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.width = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updateWidth(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.width = operator.applyAsInt(super.width);
        return super.width;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int[] getCells() {
    this.lock.lock();
    try {
      return super.cells == null ? null : super.cells.clone();
    } finally {
      this.lock.unlock();
    }
  }

  void setCells(int[] value) {
    int[] copy = value == null ? null : value.clone();
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.cells = copy;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int[] updateCells(UnaryOperator<int[]> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        int[] updated = operator.apply(super.cells == null ? null : super.cells.clone());
        super.cells = updated == null ? null : updated.clone();
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Grid[<locked>]";
    }
    int width;
    int[] cells;
    try {
      width = super.width;
      cells = super.cells == null ? null : super.cells.clone();
    } finally {
      this.lock.unlock();
    }
    return "Grid[width=" + width + ", cells=" + Arrays.toString(cells) + "]";
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  public GuardedGrid<T> deepCopy() {
    return (GuardedGrid<T>) GridCopier.copy(this);
  }

  /** Called by {@link GridCopier}: copies what must be read under this object's lock. */
  GuardedGrid<T> copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      return GridCopier.copyLocked(this, copies);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<T, R, X> action) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return action.apply(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<T, X> action) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        action.accept(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Runs an action of several steps under the lock and returns its result. If the lock is
   * not free within {@code patience}, returns empty and does not run the action.
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
      boolean outermost = beginWrite();
      try {
        return Optional.of(action.apply(this));
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  private boolean beginWrite() {
    if ((version & 1) != 0 && this.lock.getHoldCount() != 1) {
      return false;
    }
    // an Error in an earlier endWrite, such as StackOverflowError, may have left version odd
    version |= 1;
    VarHandle.storeStoreFence();
    return true;
  }

  private void endWrite(boolean outermost) {
    if (outermost) {
      VERSION.setRelease(this, version + 1);
    }
  }

  /**
   * Returns whether no thread has written since the version {@code seen} was read. If
   * {@code seen} is odd, a thread was writing then, and the result is false: the version
   * never returns to the even value just below {@code seen}.
   */
  private boolean isStable(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == (seen & ~1);
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
  public interface LockedFunction<T extends Comparable<T>, R, X extends Exception> {
    R apply(GuardedGrid<T> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<T extends Comparable<T>, X extends Exception> {
    void accept(GuardedGrid<T> guarded) throws X;
  }
}
