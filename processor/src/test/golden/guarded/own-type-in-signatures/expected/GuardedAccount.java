package own;

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

/** {@link Account} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAccount extends Account {
  private static final VarHandle VERSION;
  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedAccount.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedAccount() {
  }

  @Override
  boolean transferTo(GuardedAccount other, long amount) {
    GuardedAccount partner = other != null ? other : this;
    GuardedAccount low = this.order <= partner.order ? this : partner;
    GuardedAccount high = low == this ? partner : this;
    boolean outermostLow = low.enter();
    try {
      boolean outermostHigh = high.enter();
      try {
        return super.transferTo(other, amount);
      } finally {
        high.leave(outermostHigh);
      }
    } finally {
      low.leave(outermostLow);
    }
  }

  @Override
  void deposit(long amount) {
    boolean outermost = enter();
    try {
      super.deposit(amount);
    } finally {
      leave(outermost);
    }
  }

  @Override
  <A extends GuardedAccount> void merge(A other) {
    GuardedAccount partner = other != null ? other : this;
    GuardedAccount low = this.order <= partner.order ? this : partner;
    GuardedAccount high = low == this ? partner : this;
    boolean outermostLow = low.enter();
    try {
      boolean outermostHigh = high.enter();
      try {
        super.merge(other);
      } finally {
        high.leave(outermostHigh);
      }
    } finally {
      low.leave(outermostLow);
    }
  }

  @Override
  long sum(GuardedAccount first, Account second) {
    GuardedAccount[] all = inOrder(this, first, second);
    boolean outermost0 = all[0].enter();
    try {
      boolean outermost1 = all[1].enter();
      try {
        boolean outermost2 = all[2].enter();
        try {
          return super.sum(first, second);
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
  public int compareTo(GuardedAccount other) {
    GuardedAccount partner = other != null ? other : this;
    GuardedAccount low = this.order <= partner.order ? this : partner;
    GuardedAccount high = low == this ? partner : this;
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

  @Override
  void collect(List<GuardedAccount> all) {
    boolean outermost = enter();
    try {
      super.collect(all);
    } finally {
      leave(outermost);
    }
  }

  @Override
  void spread(GuardedAccount... to) {
    boolean outermost = enter();
    try {
      super.spread(to);
    } finally {
      leave(outermost);
    }
  }

  @Override
  void perhaps(Optional<? extends Account> other) {
    boolean outermost = enter();
    try {
      super.perhaps(other);
    } finally {
      leave(outermost);
    }
  }

  long getBalance() {
    long seen = (long) VERSION.getAcquire(this);
    long value = super.balance;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.balance;
    } finally {
      this.lock.unlock();
    }
  }

  void setBalance(long value) {
    boolean outermost = enter();
    try {
      super.balance = value;
    } finally {
      leave(outermost);
    }
  }

  long updateBalance(LongUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.balance = operator.applyAsLong(super.balance);
      return super.balance;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Account[<locked>]";
    }
    long balance;
    try {
      balance = super.balance;
    } finally {
      release();
    }
    return "Account[balance=" + balance + "]";
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

  private static GuardedAccount[] inOrder(GuardedAccount self, Object... others) {
    GuardedAccount[] all = new GuardedAccount[others.length + 1];
    Arrays.fill(all, self);
    for (int i = 0; i < others.length; i++) {
      if (others[i] instanceof GuardedAccount guarded) {
        all[i] = guarded;
      }
    }
    Arrays.sort(all, Comparator.comparingLong(guarded -> guarded.order));
    return all;
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedAccount guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAccount guarded) throws X;
  }
}
