package mail;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A {@link Mail.Inbox} that is guarded by one optimistic lock. */
@LatchworkGenerated
@NullMarked
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedMail_Inbox extends Mail.Inbox {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION =
          MethodHandles.lookup().findVarHandle(GuardedMail_Inbox.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedMail_Inbox(String owner) {
    super(owner);
  }

  @Override
  @Nullable String newest() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.newest();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int count() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.count();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String getOwner() {
    return super.owner;
  }

  @Nullable String getForwardedTo() {
    long seen = (long) VERSION.getAcquire(this);
    @Nullable String value = super.forwardedTo;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.forwardedTo;
    } finally {
      this.lock.unlock();
    }
  }

  void setForwardedTo(@Nullable String value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.forwardedTo = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Nullable String updateForwardedTo(UnaryOperator<@Nullable String> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.forwardedTo = operator.apply(super.forwardedTo);
        return super.forwardedTo;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @SuppressWarnings("NullAway")
  List<String> getLetters() {
    this.lock.lock();
    try {
      return super.letters == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.letters));
    } finally {
      this.lock.unlock();
    }
  }

  @SuppressWarnings("NullAway")
  void setLetters(List<String> value) {
    List<String> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.letters = copy;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @SuppressWarnings("NullAway")
  List<String> updateLetters(UnaryOperator<List<String>> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        List<String> updated = operator.apply(super.letters == null ? null
            : new ArrayList<>(super.letters));
        super.letters = updated == null ? null : new ArrayList<>(updated);
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @SuppressWarnings("NullAway")
  @Nullable List<String> getDrafts() {
    this.lock.lock();
    try {
      return super.drafts == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.drafts));
    } finally {
      this.lock.unlock();
    }
  }

  @SuppressWarnings("NullAway")
  void setDrafts(@Nullable List<String> value) {
    @Nullable List<String> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.drafts = copy;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @SuppressWarnings("NullAway")
  @Nullable List<String> updateDrafts(UnaryOperator<@Nullable List<String>> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        @Nullable List<String> updated = operator.apply(super.drafts == null ? null
            : new ArrayList<>(super.drafts));
        super.drafts = updated == null ? null : new ArrayList<>(updated);
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("NullAway")
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Inbox[<locked>]";
    }
    String owner;
    @Nullable String forwardedTo;
    List<String> letters;
    @Nullable List<String> drafts;
    try {
      owner = super.owner;
      forwardedTo = super.forwardedTo;
      letters = super.letters == null ? null : new ArrayList<>(super.letters);
      drafts = super.drafts == null ? null : new ArrayList<>(super.drafts);
    } finally {
      this.lock.unlock();
    }
    return "Inbox[owner=" + owner + ", forwardedTo=" + forwardedTo + ", letters=" + letters
        + ", drafts=" + drafts + "]";
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
    R apply(GuardedMail_Inbox guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedMail_Inbox guarded) throws X;
  }
}
