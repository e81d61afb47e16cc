package club;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Club.Member} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedClub_Member extends Club.Member {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedClub_Member() {
  }

  @Override
  public boolean equals(Object other) {
    GuardedClub_Member partner = other instanceof GuardedClub_Member guarded ? guarded : this;
    GuardedClub_Member low = this.order <= partner.order ? this : partner;
    GuardedClub_Member high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.equals(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public int hashCode() {
    this.lock.lock();
    try {
      return super.hashCode();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int compareTo(Club.Member other) {
    GuardedClub_Member partner = other instanceof GuardedClub_Member guarded ? guarded : this;
    GuardedClub_Member low = this.order <= partner.order ? this : partner;
    GuardedClub_Member high = low == this ? partner : this;
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
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Member[<locked>]";
    }
    int number;
    try {
      number = super.number;
    } finally {
      this.lock.unlock();
    }
    return "Member[number=" + number + "]";
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  public GuardedClub_Member deepCopy() {
    return (GuardedClub_Member) Club_MemberCopier.copy(this);
  }

  /**
   * Called by {@link Club_MemberCopier}: copies what must be read under this object's lock.
   */
  GuardedClub_Member copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      return Club_MemberCopier.copyLocked(this, copies);
    } finally {
      this.lock.unlock();
    }
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
    R apply(GuardedClub_Member guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedClub_Member guarded) throws X;
  }
}
