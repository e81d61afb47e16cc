package shop;

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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Stock} behind one optimistic lock: every way in takes it. */
@SuppressWarnings("serial")
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

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  /** Made to be written: nobody else has this object. */
  private transient boolean written;

  /** Of two objects the one with the lower number is locked first. */
  private transient long order = ORDER.getAndIncrement();

  GuardedStock() {
  }

  @Override
  void add(String name) {
    boolean outermost = enter();
    try {
      super.add(name);
    } finally {
      leave(outermost);
    }
  }

  @Override
  void addAllOf(Stock other) {
    GuardedStock partner = other instanceof GuardedStock guarded ? guarded : this;
    GuardedStock low = this.order <= partner.order ? this : partner;
    GuardedStock high = low == this ? partner : this;
    boolean outermostLow = low.enter();
    try {
      boolean outermostHigh = high.enter();
      try {
        super.addAllOf(other);
      } finally {
        high.leave(outermostHigh);
      }
    } finally {
      low.leave(outermostLow);
    }
  }

  ArrayList<String> getNames() {
    hold();
    try {
      return super.names == null ? null : new ArrayList<>(super.names);
    } finally {
      release();
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
    boolean outermost = enter();
    try {
      super.count = value;
    } finally {
      leave(outermost);
    }
  }

  int updateCount(IntUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.count = operator.applyAsInt(super.count);
      return super.count;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Stock[<locked>]";
    }
    ArrayList<String> names;
    int count;
    try {
      names = super.names == null ? null : new ArrayList<>(super.names);
      count = super.count;
    } finally {
      release();
    }
    return "Stock[names=" + names + ", count=" + count + "]";
  }

  /**
   * Returns a copy of one moment, behind a lock of its own. Guarded objects that it holds are
   * copied after that, one lock at a time.
   */
  public GuardedStock deepCopy() {
    return (GuardedStock) StockCopier.copy(this);
  }

  /** For {@link StockCopier}: what needs the lock of this object. */
  GuardedStock copyLocked(Map<Object, Object> copies) {
    hold();
    try {
      GuardedStock copy = StockCopier.copyLocked(this, copies);
      copy.written = copies.containsKey(ObjectOutputStream.class);
      return copy;
    } finally {
      release();
    }
  }

  /** A stream knows no lock, so it writes a copy. */
  private Object writeReplace() {
    if (written) {
      return this;
    }
    Map<Object, Object> copies = new IdentityHashMap<>();
    // Tells copyLocked what the copies are for.
    copies.put(ObjectOutputStream.class, this);
    return StockCopier.copy(this, copies);
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

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    order = ORDER.getAndIncrement();
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedStock guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedStock guarded) throws X;
  }
}
