package post;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Generated;

/** A {@link Mailbox} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedMailbox<T> extends Mailbox<T> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final transient ReentrantLock lock = new ReentrantLock();

  /** True while a thread is writing. */
  private transient boolean writing;

  private final transient Condition whenNotFull = this.lock.newCondition();
  private final transient Condition whenNotEmpty = this.lock.newCondition();

  GuardedMailbox(int capacity) {
    super(capacity);
  }

  @Override
  boolean notFull() {
    this.lock.lock();
    try {
      return super.notFull();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean notEmpty() {
    this.lock.lock();
    try {
      return super.notEmpty();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void put(T message) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      if (!super.notFull()) {
        waitFor(super::notFull, this.whenNotFull, "notFull()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        super.put(message);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Like {@code put}, but returns false if {@code notFull()} does not become true in time. */
  boolean tryPut(T message, Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.notFull() && !waitFor(super::notFull, this.whenNotFull, "notFull()", nanos)) {
        return false;
      }
      boolean outermost = beginWrite();
      try {
        super.put(message);
        return true;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  T take() throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      if (!super.notEmpty()) {
        waitFor(super::notEmpty, this.whenNotEmpty, "notEmpty()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        return super.take();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Like {@code take}, but returns empty if {@code notEmpty()} does not become true in time.
   *
   * @throws NullPointerException if {@code take} returns null
   */
  Optional<T> tryTake(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.notEmpty() && !waitFor(super::notEmpty, this.whenNotEmpty, "notEmpty()", nanos)) {
        return Optional.empty();
      }
      boolean outermost = beginWrite();
      try {
        return Optional.of(super.take());
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Waits until {@code notFull()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitNotFull(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.notFull() && !waitFor(super::notFull, this.whenNotFull, "notFull()", nanos)) {
        return false;
      }
      // this thread may have consumed a signal: pass it on
      signalNext();
      return true;
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Waits until {@code notEmpty()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitNotEmpty(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    this.lock.lockInterruptibly();
    try {
      if (!super.notEmpty() && !waitFor(super::notEmpty, this.whenNotEmpty, "notEmpty()", nanos)) {
        return false;
      }
      // this thread may have consumed a signal: pass it on
      signalNext();
      return true;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Mailbox[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Mailbox[<locked>]";
      }
      Deque<T> mail;
      int capacity;
      try {
        mail = super.mail == null ? null : new LinkedList<>(super.mail);
        capacity = super.capacity;
      } finally {
        this.lock.unlock();
      }
      return "Mailbox[mail=" + text(mail) + ", capacity=" + capacity + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<T, R, X> action) throws X {
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
  public <X extends Exception> void runWithLock(LockedAction<T, X> action) throws X {
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
      LockedFunction<T, R, X> action) throws X, InterruptedException {
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
    if (writing && this.lock.getHoldCount() != 1) {
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
        if (this.lock.getHoldCount() != 1) {
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
    if (this.lock.hasWaiters(this.whenNotFull) && mayHold(super::notFull)) {
      this.whenNotFull.signal();
    } else if (this.lock.hasWaiters(this.whenNotEmpty) && mayHold(super::notEmpty)) {
      this.whenNotEmpty.signal();
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
  public interface LockedFunction<T, R, X extends Exception> {
    R apply(GuardedMailbox<T> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<T, X extends Exception> {
    void accept(GuardedMailbox<T> guarded) throws X;
  }
}
