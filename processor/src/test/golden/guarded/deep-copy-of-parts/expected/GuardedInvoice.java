package billing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.annotation.processing.Generated;

/** {@link Invoice} behind one read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedInvoice extends Invoice {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  GuardedInvoice() {
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Invoice[<locked>]";
    }
    List<Invoice.Line> lines;
    Invoice.Line discount;
    try {
      lines = copyLineList(super.lines);
      discount = Invoice_LineCopier.copy(super.discount);
    } finally {
      release();
    }
    return "Invoice[lines=" + lines + ", discount=" + discount + "]";
  }

  /**
   * Returns a copy of one moment, behind a lock of its own. Guarded objects that it holds are
   * copied after that, one lock at a time.
   */
  public GuardedInvoice deepCopy() {
    return (GuardedInvoice) InvoiceCopier.copy(this);
  }

  /** For {@link InvoiceCopier}: what needs the lock of this object. */
  GuardedInvoice copyLocked(Map<Object, Object> copies) {
    hold();
    try {
      return InvoiceCopier.copyLocked(this, copies);
    } finally {
      release();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    enter("withLock");
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    enter("runWithLock");
    try {
      action.accept(this);
    } finally {
      leave();
    }
  }

  /**
   * As {@code withLock}, or empty without running it if the lock is not free in time.
   *
   * @throws NullPointerException if the action returns null
   */
  public <R, X extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<R, X> action) throws X, InterruptedException {
    refuseReader("tryWithLock");
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  private static List<Invoice.Line> copyLineList(List<Invoice.Line> source) {
    if (source == null) {
      return null;
    }
    List<Invoice.Line> copy = new ArrayList<>(source);
    copy.replaceAll(element -> Invoice_LineCopier.copy(element));
    return copy;
  }

  private void enter(String writer) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    refuseReader(writer);
    this.lock.writeLock().lock();
  }

  private void refuseReader(String writer) {
    if (this.lock.getReadHoldCount() > 0 && !this.lock.isWriteLockedByCurrentThread()) {
      // waiting here would be waiting for this very thread
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
    }
  }

  private void leave() {
    if (this.lock != null) {
      this.lock.writeLock().unlock();
    }
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.readLock().lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock == null || this.lock.readLock().tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock.readLock().tryLock(100, TimeUnit.MILLISECONDS);
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
      this.lock.readLock().unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedInvoice guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedInvoice guarded) throws X;
  }
}
