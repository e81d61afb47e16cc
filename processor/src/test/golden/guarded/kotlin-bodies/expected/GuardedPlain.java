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

/** A {@link Plain} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedPlain extends Plain {
  /** Handles for private members of Plain. They are as fast as direct access. */
  private static final VarHandle USED;

  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      MethodHandles.Lookup plain =
          MethodHandles.privateLookupIn(Plain.class, MethodHandles.lookup());
      USED = plain.findVarHandle(Plain.class, "used", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  public GuardedPlain() {
  }

  @Override
  public int hashCode() {
    this.lock.readLock().lock();
    try {
      return super.hashCode();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public boolean equals(Object other) {
    GuardedPlain partner = other instanceof GuardedPlain guarded ? guarded : this;
    GuardedPlain low = this.order <= partner.order ? this : partner;
    GuardedPlain high = low == this ? partner : this;
    low.lock.readLock().lock();
    try {
      high.lock.readLock().lock();
      try {
        return super.equals(other);
      } finally {
        high.lock.readLock().unlock();
      }
    } finally {
      low.lock.readLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock.readLock())) {
      return "Plain[<locked>]";
    }
    int used;
    try {
      used = (int) USED.get(this);
    } finally {
      this.lock.readLock().unlock();
    }
    return "Plain[used=" + used + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    refuseReader("withLock");
    this.lock.writeLock().lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    refuseReader("runWithLock");
    this.lock.writeLock().lock();
    try {
      action.accept(this);
    } finally {
      this.lock.writeLock().unlock();
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
    if (!this.lock.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  private void refuseReader(String writer) {
    if (this.lock.getReadHoldCount() > 0 && !this.lock.isWriteLockedByCurrentThread()) {
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
    R apply(GuardedPlain guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPlain guarded) throws X;
  }
}
