package post;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Generated;

/** A {@link Buffer} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBuffer extends Buffer {
  /** Handles for private members of Buffer. They are as fast as direct access. */
  private static final VarHandle TEXT;

  static {
    try {
      MethodHandles.Lookup buffer =
          MethodHandles.privateLookupIn(Buffer.class, MethodHandles.lookup());
      TEXT = buffer.findVarHandle(Buffer.class, "text", String.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** True while a thread is writing. */
  private transient boolean writing;

  private final transient Condition whenHasText = super.mutex.newCondition();

  GuardedBuffer(ReentrantLock mutex) {
    super(mutex);
  }

  @Override
  boolean hasText() {
    super.mutex.lock();
    try {
      return super.hasText();
    } finally {
      super.mutex.unlock();
    }
  }

  @Override
  void append(String more) {
    super.mutex.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.append(more);
      } finally {
        endWrite(outermost);
      }
    } finally {
      super.mutex.unlock();
    }
  }

  @Override
  void appendAll(Iterable<String> more) throws InterruptedException {
    super.mutex.lockInterruptibly();
    try {
      boolean outermost = beginWrite();
      try {
        super.appendAll(more);
      } finally {
        endWrite(outermost);
      }
    } finally {
      super.mutex.unlock();
    }
  }

  @Override
  char next() throws InterruptedException {
    super.mutex.lockInterruptibly();
    try {
      if (!super.hasText()) {
        waitFor(super::hasText, this.whenHasText, "hasText()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        return super.next();
      } finally {
        endWrite(outermost);
      }
    } finally {
      super.mutex.unlock();
    }
  }

  /**
   * Like {@code next}, but returns empty if {@code hasText()} does not become true in time.
   */
  Optional<Character> tryNext(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    super.mutex.lockInterruptibly();
    try {
      if (!super.hasText() && !waitFor(super::hasText, this.whenHasText, "hasText()", nanos)) {
        return Optional.empty();
      }
      boolean outermost = beginWrite();
      try {
        return Optional.of(super.next());
      } finally {
        endWrite(outermost);
      }
    } finally {
      super.mutex.unlock();
    }
  }

  /**
   * Waits until {@code hasText()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitHasText(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    super.mutex.lockInterruptibly();
    try {
      if (!super.hasText() && !waitFor(super::hasText, this.whenHasText, "hasText()", nanos)) {
        return false;
      }
      // this thread may have consumed a signal: pass it on
      signalNext();
      return true;
    } finally {
      super.mutex.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(super.mutex)) {
      return "Buffer[<locked>]";
    }
    String text;
    try {
      text = (String) TEXT.get(this);
    } finally {
      super.mutex.unlock();
    }
    return "Buffer[text=" + text + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    super.mutex.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return action.apply(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      super.mutex.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    super.mutex.lock();
    try {
      boolean outermost = beginWrite();
      try {
        action.accept(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      super.mutex.unlock();
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
    if (!super.mutex.tryLock(nanos, TimeUnit.NANOSECONDS)) {
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
      super.mutex.unlock();
    }
  }

  private boolean beginWrite() {
    if (writing && super.mutex.getHoldCount() != 1) {
      return false;
    }
    // an Error in an earlier endWrite, such as StackOverflowError, may leave writing true
    writing = true;
    return true;
  }

  private void endWrite(boolean outermost) {
    if (outermost) {
      try {
        signalNext();
      } finally {
        writing = false;
      }
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

  private boolean waitFor(BooleanSupplier predicate, Condition condition, String shown, long nanos)
      throws InterruptedException {
    long left = nanos;
    boolean holds = false;
    try {
      while (!holds && left > 0) {
        if (super.mutex.getHoldCount() != 1) {
          throw cannotWait(shown);
        }
        if (nanos == Long.MAX_VALUE) {
          condition.await();
        } else {
          left = condition.awaitNanos(left);
        }
        holds = predicate.getAsBoolean();
      }
      return holds;
    } finally {
      if (!holds) {
        // this thread may have consumed a signal: pass it on
        signalNext();
      }
    }
  }

  private static IllegalStateException cannotWait(String predicate) {
    // waiting would release the lock, but the outer method relies on holding it
    return new IllegalStateException(
        "cannot wait for " + predicate + " inside another method of the object");
  }

  /**
   * Wakes one waiting thread whose condition is true, if there is one. When that thread is
   * done, it wakes the next.
   */
  private void signalNext() {
    if (super.mutex.hasWaiters(this.whenHasText) && mayHold(super::hasText)) {
      this.whenHasText.signal();
    }
  }

  private static boolean mayHold(BooleanSupplier predicate) {
    try {
      return predicate.getAsBoolean();
    } catch (Throwable e) {
      // wake the thread anyway: it tests the predicate again, and throws the exception itself
      return true;
    }
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedBuffer guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedBuffer guarded) throws X;
  }
}
