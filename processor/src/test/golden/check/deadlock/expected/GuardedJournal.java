package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Journal} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedJournal extends Journal {
  /** Handles for private members of Journal. They are as fast as direct access. */
  private static final VarHandle TEXT;

  static {
    try {
      MethodHandles.Lookup journal =
          MethodHandles.privateLookupIn(Journal.class, MethodHandles.lookup());
      TEXT = journal.findVarHandle(Journal.class, "text", StringBuilder.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedJournal() {
  }

  @Override
  void note(String line) {
    this.lock.lock();
    try {
      super.note(line);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedAbout(GuardedLedger ledger) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      super.acceptedAbout(ledger);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warnedAbout(GuardedReceipt receipt) {
    this.lock.lock();
    try {
      super.warnedAbout(receipt);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Journal[<locked>]";
    }
    StringBuilder text;
    try {
      text = copyStringBuilder(readText());
    } finally {
      this.lock.unlock();
    }
    return "Journal[text=" + text + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    this.lock.lock();
    try {
      action.accept(this);
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
      return Optional.of(action.apply(this));
    } finally {
      this.lock.unlock();
    }
  }

  private static StringBuilder copyStringBuilder(StringBuilder source) {
    return source == null ? null : new StringBuilder(source);
  }

  private StringBuilder readText() {
    return (StringBuilder) TEXT.get(this);
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
    R apply(GuardedJournal guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedJournal guarded) throws X;
  }
}
