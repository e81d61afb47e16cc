package likely;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Names} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedNames extends Names {
  private static final java.lang.invoke.VarHandle VERSION;
  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedNames.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedNames() {
  }

  @Override
  void move(Names VarHandle, Object Optional) {
    GuardedNames other = VarHandle instanceof GuardedNames guarded ? guarded : this;
    GuardedNames low = this.order <= other.order ? this : other;
    GuardedNames high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        boolean outermostLow = low.beginWrite();
        boolean outermostHigh = high.beginWrite();
        try {
          super.move(VarHandle, Optional);
        } finally {
          high.endWrite(outermostHigh);
          low.endWrite(outermostLow);
        }
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  int[] getArrays() {
    this.lock.lock();
    try {
      return super.Arrays == null ? null : super.Arrays.clone();
    } finally {
      this.lock.unlock();
    }
  }

  void setArrays(int[] value) {
    int[] copy = value == null ? null : value.clone();
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.Arrays = copy;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int[] updateArrays(UnaryOperator<int[]> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        int[] updated = operator.apply(super.Arrays == null ? null : super.Arrays.clone());
        super.Arrays = updated == null ? null : updated.clone();
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  List<java.lang.String> getCollections() {
    this.lock.lock();
    try {
      return super.Collections == null ? null
          : java.util.Collections.unmodifiableList(new ArrayList<>(super.Collections));
    } finally {
      this.lock.unlock();
    }
  }

  void setCollections(List<java.lang.String> value) {
    List<java.lang.String> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.Collections = copy;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  List<java.lang.String> updateCollections(UnaryOperator<List<java.lang.String>> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        List<java.lang.String> updated = operator.apply(super.Collections == null ? null
            : new ArrayList<>(super.Collections));
        super.Collections = updated == null ? null : new ArrayList<>(updated);
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  java.lang.String getString() {
    long seen = (long) VERSION.getAcquire(this);
    java.lang.String value = super.String;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.String;
    } finally {
      this.lock.unlock();
    }
  }

  void setString(java.lang.String value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.String = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  java.lang.String updateString(UnaryOperator<java.lang.String> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.String = operator.apply(super.String);
        return super.String;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public java.lang.String toString() {
    if (!tryHold(this.lock)) {
      return "Names[<locked>]";
    }
    int[] Arrays;
    List<java.lang.String> Collections;
    try {
      Arrays = super.Arrays == null ? null : super.Arrays.clone();
      Collections = super.Collections == null ? null : new ArrayList<>(super.Collections);
    } finally {
      this.lock.unlock();
    }
    return "Names[Arrays=" + java.util.Arrays.toString(Arrays) + ", Collections=" + Collections
        + ", String=***]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
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
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
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
  public <R, X extends Exception> java.util.Optional<R> tryWithLock(Duration patience,
      LockedFunction<R, X> action) throws X, InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return java.util.Optional.empty();
    }
    try {
      boolean outermost = beginWrite();
      try {
        return java.util.Optional.of(action.apply(this));
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
    java.lang.invoke.VarHandle.storeStoreFence();
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
    java.lang.invoke.VarHandle.acquireFence();
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
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedNames guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedNames guarded) throws X;
  }
}
