package billing;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.annotation.processing.Generated;

/** A {@link Ticket} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTicket extends Ticket {
  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  GuardedTicket() {
  }

  @Override
  int next(int number) {
    refuseReader("next");
    this.lock.writeLock().lock();
    try {
      return super.next(number);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock.readLock())) {
      return "Ticket[<locked>]";
    }
    int copies;
    int number;
    try {
      copies = super.copies;
      number = super.number;
    } finally {
      this.lock.readLock().unlock();
    }
    return "Ticket[copies=" + copies + ", number=" + number + "]";
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  public GuardedTicket deepCopy() {
    return (GuardedTicket) TicketCopier.copy(this);
  }

  /** Called by {@link TicketCopier}: copies what must be read under this object's lock. */
  GuardedTicket copyLocked(Map<Object, Object> copies) {
    refuseReader("deepCopy");
    this.lock.writeLock().lock();
    try {
      return TicketCopier.copyLocked(this, copies);
    } finally {
      this.lock.writeLock().unlock();
    }
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
    R apply(GuardedTicket guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTicket guarded) throws X;
  }
}
