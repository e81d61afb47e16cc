package own;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Account} that is guarded by one optimistic lock. */
@LatchworkGenerated
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

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedAccount() {
  }

  @Override
  boolean transferTo(GuardedAccount other, long amount) {
    GuardedAccount partner = other != null ? other : this;
    GuardedAccount low = this.order <= partner.order ? this : partner;
    GuardedAccount high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        boolean outermostLow = low.beginWrite();
        boolean outermostHigh = high.beginWrite();
        try {
          return super.transferTo(other, amount);
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

  @Override
  void deposit(long amount) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.deposit(amount);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <A extends GuardedAccount> void merge(A other) {
    GuardedAccount partner = other != null ? other : this;
    GuardedAccount low = this.order <= partner.order ? this : partner;
    GuardedAccount high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        boolean outermostLow = low.beginWrite();
        boolean outermostHigh = high.beginWrite();
        try {
          super.merge(other);
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

  @Override
  long sum(GuardedAccount first, Account second) {
    GuardedAccount[] all = inOrder(this, first, second);
    all[0].lock.lock();
    try {
      all[1].lock.lock();
      try {
        all[2].lock.lock();
        try {
          boolean outermost0 = all[0].beginWrite();
          boolean outermost1 = all[1].beginWrite();
          boolean outermost2 = all[2].beginWrite();
          try {
            return super.sum(first, second);
          } finally {
            all[2].endWrite(outermost2);
            all[1].endWrite(outermost1);
            all[0].endWrite(outermost0);
          }
        } finally {
          all[2].lock.unlock();
        }
      } finally {
        all[1].lock.unlock();
      }
    } finally {
      all[0].lock.unlock();
    }
  }

  @Override
  public int compareTo(GuardedAccount other) {
    GuardedAccount partner = other != null ? other : this;
    GuardedAccount low = this.order <= partner.order ? this : partner;
    GuardedAccount high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.compareTo(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  void collect(List<GuardedAccount> all) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.collect(all);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void spread(GuardedAccount... to) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.spread(to);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void perhaps(Optional<? extends Account> other) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.perhaps(other);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
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
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.balance = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  long updateBalance(LongUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.balance = operator.applyAsLong(super.balance);
        return super.balance;
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
      return "Account[<locked>]";
    }
    long balance;
    try {
      balance = super.balance;
    } finally {
      this.lock.unlock();
    }
    return "Account[balance=" + balance + "]";
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

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedAccount guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAccount guarded) throws X;
  }
}
