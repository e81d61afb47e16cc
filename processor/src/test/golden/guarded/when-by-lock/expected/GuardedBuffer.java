package post;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Generated;

/** {@link Buffer} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBuffer extends Buffer {
  /** Whether a writer is inside. */
  private transient boolean writing;

  private final Condition whenHasText = super.mutex.newCondition();

  GuardedBuffer(ReentrantLock mutex) {
    super(mutex);
  }

  @Override
  boolean hasText() {
    hold();
    try {
      return super.hasText();
    } finally {
      release();
    }
  }

  @Override
  void append(String more) {
    boolean outermost = enter();
    try {
      super.append(more);
    } finally {
      leave(outermost);
    }
  }

  @Override
  void appendAll(Iterable<String> more) throws InterruptedException {
    boolean outermost = enterInterruptibly();
    try {
      super.appendAll(more);
    } finally {
      leave(outermost);
    }
  }

  @Override
  char next() throws InterruptedException {
    boolean outermost = enterWhenHasText();
    try {
      return super.next();
    } finally {
      leave(outermost);
    }
  }

  /** As {@code next}, or empty if {@code hasText()} does not hold in time. */
  Optional<Character> tryNext(Duration patience) throws InterruptedException {
    if (!holdWhenHasText(TimeUnit.NANOSECONDS.convert(patience))) {
      return Optional.empty();
    }
    boolean outermost = begin();
    try {
      return Optional.of(super.next());
    } finally {
      leave(outermost);
    }
  }

  /** Whether {@code hasText()} held in time; another thread may have changed that since. */
  boolean awaitHasText(Duration patience) throws InterruptedException {
    if (!holdWhenHasText(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
  }

  @Override
  public String toString() {
    return "Buffer[]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
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
      LockedFunction<R, X> action) throws X, InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!super.mutex.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      super.mutex.unlock();
    }
  }

  private boolean enter() {
    if (super.mutex == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    super.mutex.lock();
    return begin();
  }

  private boolean enterInterruptibly() throws InterruptedException {
    if (super.mutex == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    super.mutex.lockInterruptibly();
    return begin();
  }

  private boolean begin() {
    boolean outermost = !writing;
    writing = true;
    return outermost;
  }

  private void leave(boolean outermost) {
    if (super.mutex == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    try {
      if (outermost || super.mutex.getHoldCount() == 1) {
        signalNext();
      }
    } finally {
      if (outermost) {
        writing = false;
      }
      super.mutex.unlock();
    }
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (super.mutex != null) {
      super.mutex.lock();
    }
  }

  private void release() {
    if (super.mutex != null) {
      super.mutex.unlock();
    }
  }

  private boolean enterWhenHasText() throws InterruptedException {
    if (super.mutex == null) {
      // super(..) still runs: no other thread has this object
      require(super.hasText(), "hasText()");
      return false;
    }
    super.mutex.lockInterruptibly();
    try {
      while (!super.hasText()) {
        require(this.whenHasText != null && super.mutex.getHoldCount() == 1, "hasText()");
        this.whenHasText.await();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenHasText(long nanos) throws InterruptedException {
    super.mutex.lockInterruptibly();
    try {
      long left = nanos;
      while (!super.hasText()) {
        if (left <= 0) {
          super.mutex.unlock();
          return false;
        }
        require(super.mutex.getHoldCount() == 1, "hasText()");
        left = this.whenHasText.awaitNanos(left);
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
      super.mutex.unlock();
    }
  }

  /** Wakes one thread that can go on; when it leaves, it wakes the next. */
  private void signalNext() {
    if (this.whenHasText == null) {
      // super(..) still runs: nobody waits for this object
      return;
    }
    if (super.mutex.hasWaiters(this.whenHasText) && mayHold(super::hasText)) {
      this.whenHasText.signal();
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
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedBuffer guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedBuffer guarded) throws X;
  }
}
