package release;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.annotation.processing.Generated;

/** {@link Edition} behind one read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedEdition extends Edition {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedEdition() {
  }

  @Override
  void revise() {
    enter("revise");
    try {
      super.revise();
    } finally {
      leave();
    }
  }

  @Override
  int number() {
    hold();
    try {
      return super.number();
    } finally {
      release();
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
  public boolean equals(Object other) {
    GuardedEdition partner = other instanceof GuardedEdition guarded ? guarded : this;
    GuardedEdition low = this.order <= partner.order ? this : partner;
    GuardedEdition high = low == this ? partner : this;
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
  public String toString() {
    return "Edition[]";
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

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.readLock().lock();
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
    R apply(GuardedEdition guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedEdition guarded) throws X;
  }
}
