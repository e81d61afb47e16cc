package school;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Board} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBoard extends Board {
  GuardedBoard() {
  }

  String getText() {
    super.chalk.readLock().lock();
    try {
      return super.text;
    } finally {
      super.chalk.readLock().unlock();
    }
  }

  void setText(String value) {
    refuseReader("setText");
    super.chalk.writeLock().lock();
    try {
      super.text = value;
    } finally {
      super.chalk.writeLock().unlock();
    }
  }

  String updateText(UnaryOperator<String> operator) {
    refuseReader("updateText");
    super.chalk.writeLock().lock();
    try {
      super.text = operator.apply(super.text);
      return super.text;
    } finally {
      super.chalk.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(super.chalk.readLock())) {
      return "Board[<locked>]";
    }
    String text;
    try {
      text = super.text;
    } finally {
      super.chalk.readLock().unlock();
    }
    return "Board[text=" + text + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    refuseReader("withLock");
    super.chalk.writeLock().lock();
    try {
      return action.apply(this);
    } finally {
      super.chalk.writeLock().unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    refuseReader("runWithLock");
    super.chalk.writeLock().lock();
    try {
      action.accept(this);
    } finally {
      super.chalk.writeLock().unlock();
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
    refuseReader("tryWithLock");
    if (!super.chalk.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      super.chalk.writeLock().unlock();
    }
  }

  private void refuseReader(String writer) {
    if (super.chalk.getReadHoldCount() > 0 && !super.chalk.isWriteLockedByCurrentThread()) {
      // this thread holds the read lock, so it would wait for the write lock forever
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
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
    R apply(GuardedBoard guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedBoard guarded) throws X;
  }
}
