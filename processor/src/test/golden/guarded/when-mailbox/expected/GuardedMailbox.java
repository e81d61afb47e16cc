package post;

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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Generated;

/** {@link Mailbox} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedMailbox<T> extends Mailbox<T> {
  /** What a thread is printing: an object that is met again is cut short. */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final ReentrantLock lock = new ReentrantLock();

  /** Whether a writer is inside. */
  private transient boolean writing;

  private final Condition whenNotFull = this.lock.newCondition();
  private final Condition whenNotEmpty = this.lock.newCondition();

  GuardedMailbox(int capacity) {
    super(capacity);
  }

  @Override
  boolean notFull() {
    hold();
    try {
      return super.notFull();
    } finally {
      release();
    }
  }

  @Override
  boolean notEmpty() {
    hold();
    try {
      return super.notEmpty();
    } finally {
      release();
    }
  }

  @Override
  void put(T message) throws InterruptedException {
    boolean outermost = enterWhenNotFull();
    try {
      super.put(message);
    } finally {
      leave(outermost);
    }
  }

  /** As {@code put}, or false if {@code notFull()} does not hold in time. */
  boolean tryPut(T message, Duration patience) throws InterruptedException {
    if (!holdWhenNotFull(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    boolean outermost = begin();
    try {
      super.put(message);
      return true;
    } finally {
      leave(outermost);
    }
  }

  @Override
  T take() throws InterruptedException {
    boolean outermost = enterWhenNotEmpty();
    try {
      return super.take();
    } finally {
      leave(outermost);
    }
  }

  /**
   * As {@code take}, or empty if {@code notEmpty()} does not hold in time.
   *
   * @throws NullPointerException if {@code take} returns null
   */
  Optional<T> tryTake(Duration patience) throws InterruptedException {
    if (!holdWhenNotEmpty(TimeUnit.NANOSECONDS.convert(patience))) {
      return Optional.empty();
    }
    boolean outermost = begin();
    try {
      return Optional.of(super.take());
    } finally {
      leave(outermost);
    }
  }

  /** Whether {@code notFull()} held in time; another thread may have changed that since. */
  boolean awaitNotFull(Duration patience) throws InterruptedException {
    if (!holdWhenNotFull(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
  }

  /** Whether {@code notEmpty()} held in time; another thread may have changed that since. */
  boolean awaitNotEmpty(Duration patience) throws InterruptedException {
    if (!holdWhenNotEmpty(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Mailbox[\u2026]";
    }
    try {
      if (!tryHold()) {
        return "Mailbox[<locked>]";
      }
      Deque<T> mail;
      int capacity;
      try {
        mail = super.mail == null ? null : new LinkedList<>(super.mail);
        capacity = super.capacity;
      } finally {
        release();
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
    } catch (RuntimeException e) {
      // it formats itself without the lock, and may be in mid-change
      return value.getClass().getSimpleName() + "[<" + e.getClass().getSimpleName() + ">]";
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<T, R, X> action) throws X {
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<T, X> action) throws X {
    boolean outermost = enter();
    try {
      action.accept(this);
    } finally {
      leave(outermost);
    }
  }

  /**
   * As {@code withLock}, or empty without running it if the lock is not free in time.
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
      return Optional.of(withLock(action));
    } finally {
      this.lock.unlock();
    }
  }

  private boolean enter() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    this.lock.lock();
    return begin();
  }

  private boolean begin() {
    boolean outermost = !writing;
    writing = true;
    return outermost;
  }

  private void leave(boolean outermost) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    try {
      if (outermost) {
        signalNext();
      }
    } finally {
      if (outermost) {
        writing = false;
      }
      this.lock.unlock();
    }
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock == null || this.lock.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock.tryLock(100, TimeUnit.MILLISECONDS);
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
      this.lock.unlock();
    }
  }

  private boolean enterWhenNotFull() throws InterruptedException {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require(super.notFull(), "notFull()");
      return false;
    }
    this.lock.lockInterruptibly();
    try {
      while (!super.notFull()) {
        require(this.lock.getHoldCount() == 1, "notFull()");
        this.whenNotFull.await();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenNotFull(long nanos) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.notFull()) {
        if (left <= 0) {
          this.lock.unlock();
          return false;
        }
        require(this.lock.getHoldCount() == 1, "notFull()");
        left = this.whenNotFull.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private boolean enterWhenNotEmpty() throws InterruptedException {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require(super.notEmpty(), "notEmpty()");
      return false;
    }
    this.lock.lockInterruptibly();
    try {
      while (!super.notEmpty()) {
        require(this.lock.getHoldCount() == 1, "notEmpty()");
        this.whenNotEmpty.await();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenNotEmpty(long nanos) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.notEmpty()) {
        if (left <= 0) {
          this.lock.unlock();
          return false;
        }
        require(this.lock.getHoldCount() == 1, "notEmpty()");
        left = this.whenNotEmpty.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private static void require(boolean possible, String predicate) {
    if (!possible) {
      // waiting gives up the lock, and whoever called relies on it
      throw new IllegalStateException("cannot wait for " + predicate
          + " inside another method of the object");
    }
  }

  private void stepBack() {
    // this thread may have been signalled, and does not enter
    try {
      signalNext();
    } finally {
      this.lock.unlock();
    }
  }

  /** Wakes one thread that can go on; when it leaves, it wakes the next. */
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
      // whoever waits for it tests it again, and is the one to be told
      return true;
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<T, R, X extends Exception> {
    R apply(GuardedMailbox<T> guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<T, X extends Exception> {
    void accept(GuardedMailbox<T> guarded) throws X;
  }
}
