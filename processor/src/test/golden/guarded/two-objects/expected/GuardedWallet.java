package bank;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Wallet} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedWallet extends Wallet {
  private static final VarHandle VERSION;
  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedWallet.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedWallet() {
  }

  @Override
  void transfer(Wallet to, long amount) throws InterruptedException {
    GuardedWallet other = to instanceof GuardedWallet guarded ? guarded : this;
    GuardedWallet low = this.order <= other.order ? this : other;
    GuardedWallet high = low == this ? other : this;
    boolean outermostLow = low.enterInterruptibly();
    try {
      boolean outermostHigh = high.enterInterruptibly();
      try {
        super.transfer(to, amount);
      } finally {
        high.leave(outermostHigh);
      }
    } finally {
      low.leave(outermostLow);
    }
  }

  @Override
  void split(Wallet first, Wallet second) {
    GuardedWallet[] all = inOrder(this, first, second);
    boolean outermost0 = all[0].enter();
    try {
      boolean outermost1 = all[1].enter();
      try {
        boolean outermost2 = all[2].enter();
        try {
          super.split(first, second);
        } finally {
          all[2].leave(outermost2);
        }
      } finally {
        all[1].leave(outermost1);
      }
    } finally {
      all[0].leave(outermost0);
    }
  }

  @Override
  void collect(List<Wallet> all) {
    boolean outermost = enter();
    try {
      super.collect(all);
    } finally {
      leave(outermost);
    }
  }

  @Override
  public boolean equals(Object other) {
    GuardedWallet partner = other instanceof GuardedWallet guarded ? guarded : this;
    GuardedWallet low = this.order <= partner.order ? this : partner;
    GuardedWallet high = low == this ? partner : this;
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
  public int compareTo(Wallet other) {
    GuardedWallet partner = other instanceof GuardedWallet guarded ? guarded : this;
    GuardedWallet low = this.order <= partner.order ? this : partner;
    GuardedWallet high = low == this ? partner : this;
    low.hold();
    try {
      high.hold();
      try {
        return super.compareTo(other);
      } finally {
        high.release();
      }
    } finally {
      low.release();
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

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Wallet[<locked>]";
    }
    long cents;
    try {
      cents = super.cents;
    } finally {
      release();
    }
    return "Wallet[cents=" + cents + "]";
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
    return begin();
  }

  private boolean enterInterruptibly() throws InterruptedException {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    this.lock.lockInterruptibly();
    return begin();
  }

  private boolean begin() {
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

  private static GuardedWallet[] inOrder(GuardedWallet self, Object... others) {
    GuardedWallet[] all = new GuardedWallet[others.length + 1];
    Arrays.fill(all, self);
    for (int i = 0; i < others.length; i++) {
      if (others[i] instanceof GuardedWallet guarded) {
        all[i] = guarded;
      }
    }
    Arrays.sort(all, Comparator.comparingLong(guarded -> guarded.order));
    return all;
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedWallet guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedWallet guarded) throws X;
  }
}
