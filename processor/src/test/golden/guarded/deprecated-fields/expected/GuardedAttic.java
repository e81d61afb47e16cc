package attic;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Attic} that is guarded by one optimistic lock. */
@SuppressWarnings({"deprecation", "rawtypes", "removal"})
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAttic extends Attic {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedAttic.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedAttic() {
  }

  @Deprecated
  int getBoxes() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.boxes;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.boxes;
    } finally {
      this.lock.unlock();
    }
  }

  @Deprecated
  void setBoxes(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.boxes = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Deprecated
  int updateBoxes(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.boxes = operator.applyAsInt(super.boxes);
        return super.boxes;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  List getUnsorted() {
    this.lock.lock();
    try {
      return super.unsorted == null ? null
          : Collections.unmodifiableList(new ArrayList<>((List<?>) super.unsorted));
    } finally {
      this.lock.unlock();
    }
  }

  void setUnsorted(List value) {
    List copy = value == null ? null : new ArrayList<>((List<?>) value);
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.unsorted = copy;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  List updateUnsorted(UnaryOperator<List> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        List updated = operator.apply(super.unsorted == null ? null
            : new ArrayList<>((List<?>) super.unsorted));
        super.unsorted = updated == null ? null : new ArrayList<>((List<?>) updated);
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  Attic.Lamp getLamp() {
    long seen = (long) VERSION.getAcquire(this);
    Attic.Lamp value = super.lamp;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.lamp;
    } finally {
      this.lock.unlock();
    }
  }

  void setLamp(Attic.Lamp value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.lamp = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  Attic.Lamp updateLamp(UnaryOperator<Attic.Lamp> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.lamp = operator.apply(super.lamp);
        return super.lamp;
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
      return "Attic[<locked>]";
    }
    int boxes;
    List unsorted;
    Attic.Lamp lamp;
    try {
      boxes = super.boxes;
      unsorted = super.unsorted == null ? null : new ArrayList<>((List<?>) super.unsorted);
      lamp = super.lamp;
    } finally {
      this.lock.unlock();
    }
    return "Attic[boxes=" + boxes + ", unsorted=" + text(unsorted) + ", lamp=" + lamp + "]";
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
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
  public <R, X extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedAttic guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAttic guarded) throws X;
  }
}
