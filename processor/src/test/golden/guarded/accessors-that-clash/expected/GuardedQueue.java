package clash;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Queue} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedQueue extends Queue {
  private final ReentrantLock lock = new ReentrantLock();

  GuardedQueue() {
  }

  @Override
  public boolean hasNext() {
    enter();
    try {
      return super.hasNext();
    } finally {
      leave();
    }
  }

  @Override
  public String next() {
    enter();
    try {
      return super.next();
    } finally {
      leave();
    }
  }

  @Override
  public void forEachRemaining(Consumer<? super String> consumer) {
    enter();
    try {
      super.forEachRemaining(consumer);
    } finally {
      leave();
    }
  }

  @Override
  public void remove() {
    enter();
    try {
      super.remove();
    } finally {
      leave();
    }
  }

  void tryNext(int value) {
    enter();
    try {
      super.tryNext = value;
    } finally {
      leave();
    }
  }

  int updateTryNext(IntUnaryOperator operator) {
    enter();
    try {
      super.tryNext = operator.applyAsInt(super.tryNext);
      return super.tryNext;
    } finally {
      leave();
    }
  }

  /**
   * The next element, or empty at the end; no other thread comes in between.
   *
   * @throws NullPointerException if the element is null
   */
  public Optional<String> tryNext() {
    enter();
    try {
      return super.hasNext() ? Optional.of(super.next()) : Optional.empty();
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Queue[<locked>]";
    }
    int tryNext;
    try {
      tryNext = super.tryNext;
    } finally {
      leave();
    }
    return "Queue[tryNext=" + tryNext + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    enter();
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    enter();
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

  private void enter() {
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

  private void leave() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedQueue guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedQueue guarded) throws X;
  }
}
