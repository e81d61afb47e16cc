package com.example;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Account} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedAccount extends Account {
  private static final VarHandle VERSION;

  /** Handles for private members of Account. They are as fast as direct access. */
  private static final VarHandle ID;

  private static final VarHandle BALANCE;
  private static final VarHandle LIMIT;
  private static final VarHandle IS_OPEN;
  private static final VarHandle NOTE;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedAccount.class, "version", long.class);
      MethodHandles.Lookup account =
          MethodHandles.privateLookupIn(Account.class, MethodHandles.lookup());
      ID = account.findVarHandle(Account.class, "id", String.class);
      BALANCE = account.findVarHandle(Account.class, "balance", long.class);
      LIMIT = account.findVarHandle(Account.class, "limit", int.class);
      IS_OPEN = account.findVarHandle(Account.class, "isOpen", boolean.class);
      NOTE = account.findVarHandle(Account.class, "note", String.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedAccount(String id) {
    super(id);
  }

  @Override
  public long getBalance() {
    long seen = (long) VERSION.getAcquire(this);
    long value = super.getBalance();
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.getBalance();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  protected void setBalance(long balance) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.setBalance(balance);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int limit() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.limit();
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.limit();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Account limit(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.limit(value);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean isOpen() {
    long seen = (long) VERSION.getAcquire(this);
    boolean value = super.isOpen();
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.isOpen();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String getNote() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.getNote();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void setNote(String note) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.setNote(note);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  long available() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.available();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  protected long updateBalance(LongUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        long updated = operator.applyAsLong(super.getBalance());
        super.setBalance(updated);
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updateLimit(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        int updated = operator.applyAsInt(super.limit());
        super.limit(updated);
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
      return "Account[<locked>]";
    }
    String id;
    long balance;
    int limit;
    boolean isOpen;
    String note;
    try {
      id = (String) ID.get(this);
      balance = (long) BALANCE.get(this);
      limit = (int) LIMIT.get(this);
      isOpen = (boolean) IS_OPEN.get(this);
      note = (String) NOTE.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Account[id=" + id + ", balance=" + balance + ", limit=" + limit + ", isOpen=" + isOpen
        + ", note=" + note + "]";
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
    R apply(GuardedAccount guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAccount guarded) throws X;
  }
}
