package school;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Board} behind one read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBoard extends Board {
  GuardedBoard() {
  }

  String getText() {
    hold();
    try {
      return super.text;
    } finally {
      release();
    }
  }

  void setText(String value) {
    enter("setText");
    try {
      super.text = value;
    } finally {
      leave();
    }
  }

  String updateText(UnaryOperator<String> operator) {
    enter("updateText");
    try {
      super.text = operator.apply(super.text);
      return super.text;
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Board[<locked>]";
    }
    String text;
    try {
      text = super.text;
    } finally {
      release();
    }
    return "Board[text=" + text + "]";
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
    if (!super.chalk.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      super.chalk.writeLock().unlock();
    }
  }

  private void enter(String writer) {
    if (super.chalk == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    refuseReader(writer);
    super.chalk.writeLock().lock();
  }

  private void refuseReader(String writer) {
    if (super.chalk.getReadHoldCount() > 0 && !super.chalk.isWriteLockedByCurrentThread()) {
      // waiting here would be waiting for this very thread
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
    }
  }

  private void leave() {
    if (super.chalk != null) {
      super.chalk.writeLock().unlock();
    }
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (super.chalk != null) {
      super.chalk.readLock().lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (super.chalk == null || super.chalk.readLock().tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return super.chalk.readLock().tryLock(100, TimeUnit.MILLISECONDS);
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
    if (super.chalk != null) {
      super.chalk.readLock().unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedBoard guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedBoard guarded) throws X;
  }
}
