package books;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Accepted.Others} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAccepted_Others extends Accepted.Others {
  private static final VarHandle VERSION;

  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Handles for private members of Others. They are as fast as direct access. */
  private static final VarHandle OUTSIDE;

  private static final VarHandle LATER;
  private static final VarHandle SEEN;

  static {
    try {
      VERSION =
          MethodHandles.lookup().findVarHandle(GuardedAccepted_Others.class, "version", long.class);
      MethodHandles.Lookup others =
          MethodHandles.privateLookupIn(Accepted.Others.class, MethodHandles.lookup());
      OUTSIDE = others.findVarHandle(Accepted.Others.class, "outside", Object.class);
      LATER = others.findVarHandle(Accepted.Others.class, "later", Object.class);
      SEEN = others.findVarHandle(Accepted.Others.class, "seen", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedAccepted_Others(Lock shared) {
    super(shared);
  }

  @Override
  void underALockOfOthers() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.underALockOfOthers();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void underALockOfAllObjects() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.underALockOfAllObjects();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  ReentrantLock handedOut() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.handedOut();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void alsoTakenWithoutTheLock() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.alsoTakenWithoutTheLock();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Runnable alsoTakenLater() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.alsoTakenLater();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void begin() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.begin();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void end() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.end();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean onlyIfFree() throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      boolean outermost = beginWrite();
      try {
        return super.onlyIfFree();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int getN() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.n;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.n;
    } finally {
      this.lock.unlock();
    }
  }

  void setN(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.n = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updateN(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.n = operator.applyAsInt(super.n);
        return super.n;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Others[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Others[<locked>]";
      }
      Object outside;
      Object later;
      int seen;
      int n;
      try {
        outside = readOutside();
        later = readLater();
        seen = (int) SEEN.get(this);
        n = super.n;
      } finally {
        this.lock.unlock();
      }
      return "Others[outside=" + text(outside) + ", later=" + text(later) + ", seen=" + seen
          + ", n=" + n + "]";
    } finally {
      PRINTING.get().remove(this);
    }
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

  private Object readOutside() {
    return OUTSIDE.get(this);
  }

  private Object readLater() {
    return LATER.get(this);
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
    R apply(GuardedAccepted_Others guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAccepted_Others guarded) throws X;
  }
}
