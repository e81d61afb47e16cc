import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.annotation.processing.Generated;

/** A {@link Ledger} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedLedger extends Ledger {
  /** Handles for private members of Ledger. They are as fast as direct access. */
  private static final VarHandle USED;

  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      MethodHandles.Lookup ledger =
          MethodHandles.privateLookupIn(Ledger.class, MethodHandles.lookup());
      USED = ledger.findVarHandle(Ledger.class, "used", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  public GuardedLedger() {
  }

  @Override
  public int getUsed() {
    refuseReader("getUsed");
    ReentrantReadWriteLock lock = ownLock();
    lock.writeLock().lock();
    try {
      return super.getUsed();
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public int hashCode() {
    refuseReader("hashCode");
    ReentrantReadWriteLock lock = ownLock();
    lock.writeLock().lock();
    try {
      return super.hashCode();
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public boolean equals(Object other) {
    GuardedLedger partner = other instanceof GuardedLedger guarded ? guarded : this;
    GuardedLedger low = this.order <= partner.order ? this : partner;
    GuardedLedger high = low == this ? partner : this;
    low.refuseReader("equals");
    ReentrantReadWriteLock lockLow = low.ownLock();
    lockLow.writeLock().lock();
    try {
      high.refuseReader("equals");
      ReentrantReadWriteLock lockHigh = high.ownLock();
      lockHigh.writeLock().lock();
      try {
        return super.equals(other);
      } finally {
        lockHigh.writeLock().unlock();
      }
    } finally {
      lockLow.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    ReentrantReadWriteLock lock = ownLock();
    if (!tryHold(lock.readLock())) {
      return "Ledger[<locked>]";
    }
    int used;
    try {
      used = (int) USED.get(this);
    } finally {
      lock.readLock().unlock();
    }
    return "Ledger[used=" + used + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    refuseReader("withLock");
    ReentrantReadWriteLock lock = ownLock();
    lock.writeLock().lock();
    try {
      return action.apply(this);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    refuseReader("runWithLock");
    ReentrantReadWriteLock lock = ownLock();
    lock.writeLock().lock();
    try {
      action.accept(this);
    } finally {
      lock.writeLock().unlock();
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
    refuseReader("tryWithLock");
    ReentrantReadWriteLock lock = ownLock();
    if (!lock.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Returns the lock. While super(..) is running, there is no lock yet. Usually, no
   * other thread knows the object then, so any new lock will do.
   */
  private ReentrantReadWriteLock ownLock() {
    return this.lock != null ? this.lock : new ReentrantReadWriteLock();
  }

  private void refuseReader(String writer) {
    if (ownLock().getReadHoldCount() > 0 && !ownLock().isWriteLockedByCurrentThread()) {
      // this thread holds the read lock, so it would wait for the write lock forever
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
    }
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
    R apply(GuardedLedger guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLedger guarded) throws X;
  }
}
