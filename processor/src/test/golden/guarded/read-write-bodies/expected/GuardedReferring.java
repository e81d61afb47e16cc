package release;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.annotation.processing.Generated;

/** {@link Referring} behind one read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedReferring extends Referring {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedReferring() {
  }

  @Override
  public int hashCode() {
    enter("hashCode");
    try {
      return super.hashCode();
    } finally {
      leave();
    }
  }

  @Override
  public boolean equals(Object other) {
    GuardedReferring partner = other instanceof GuardedReferring guarded ? guarded : this;
    GuardedReferring low = this.order <= partner.order ? this : partner;
    GuardedReferring high = low == this ? partner : this;
    low.enter("equals");
    try {
      high.enter("equals");
      try {
        return super.equals(other);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  int ask() {
    enter("ask");
    try {
      return super.ask();
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    return "Referring[]";
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

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedReferring guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedReferring guarded) throws X;
  }
}
