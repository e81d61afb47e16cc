package shop;

import dev.latchwork.LatchworkGenerated;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Stock} that is guarded by one optimistic lock. */
@SuppressWarnings("serial")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedStock extends Stock {
  private static final VarHandle VERSION;
  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedStock.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  /** True if this object is a copy for serialization, to be written as it is. */
  private transient boolean written;

  /** Objects that are locked together are locked in the order of their numbers. */
  private transient long order = ORDER.getAndIncrement();

  GuardedStock() {
  }

  @Override
  void add(String name) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.add(name);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void addAllOf(Stock other) {
    GuardedStock partner = other instanceof GuardedStock guarded ? guarded : this;
    GuardedStock low = this.order <= partner.order ? this : partner;
    GuardedStock high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        boolean outermostLow = low.beginWrite();
        boolean outermostHigh = high.beginWrite();
        try {
          super.addAllOf(other);
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

  ArrayList<String> getNames() {
    this.lock.lock();
    try {
      return super.names == null ? null : new ArrayList<>(super.names);
    } finally {
      this.lock.unlock();
    }
  }

  int getCount() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.count;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.count;
    } finally {
      this.lock.unlock();
    }
  }

  void setCount(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.count = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updateCount(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.count = operator.applyAsInt(super.count);
        return super.count;
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
      return "Stock[<locked>]";
    }
    ArrayList<String> names;
    int count;
    try {
      names = super.names == null ? null : new ArrayList<>(super.names);
      count = super.count;
    } finally {
      this.lock.unlock();
    }
    return "Stock[names=" + names + ", count=" + count + "]";
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  public GuardedStock deepCopy() {
    return (GuardedStock) StockCopier.copy(this);
  }

  /** Called by {@link StockCopier}: copies what must be read under this object's lock. */
  GuardedStock copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      GuardedStock copy = StockCopier.copyLocked(this, copies);
      copy.written = copies.containsKey(ObjectOutputStream.class);
      return copy;
    } finally {
      this.lock.unlock();
    }
  }

  /** Serialization does not take the lock, so it gets a copy instead of this object. */
  private Object writeReplace() {
    if (written) {
      return this;
    }
    Map<Object, Object> copies = new IdentityHashMap<>();
    // Tells copyLocked that the copies are for serialization.
    copies.put(ObjectOutputStream.class, this);
    return StockCopier.copy(this, copies);
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

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    this.lock = new ReentrantLock();
    this.order = ORDER.getAndIncrement();
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedStock guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedStock guarded) throws X;
  }
}
