package count;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/** {@link Counter} behind its own monitor: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedCounter extends Counter {
  /** False while super(..) runs: nobody could wake who waits there. */
  private boolean made = true;

  GuardedCounter() {
  }

  @Override
  boolean isPositive() {
    synchronized (this) {
      return super.isPositive();
    }
  }

  @Override
  void increment() {
    synchronized (this) {
      try {
        super.increment();
      } finally {
        notifyAll();
      }
    }
  }

  @Override
  void decrement() throws InterruptedException {
    boolean nested = Thread.holdsLock(this);
    synchronized (this) {
      waitForIsPositive(nested);
      try {
        super.decrement();
      } finally {
        notifyAll();
      }
    }
  }

  /** As {@code decrement}, or false if {@code isPositive()} does not hold in time. */
  boolean tryDecrement(Duration patience) throws InterruptedException {
    boolean nested = Thread.holdsLock(this);
    synchronized (this) {
      if (!waitForIsPositive(nested, TimeUnit.NANOSECONDS.convert(patience))) {
        return false;
      }
      try {
        super.decrement();
        return true;
      } finally {
        notifyAll();
      }
    }
  }

  @Override
  long drain() {
    boolean nested = Thread.holdsLock(this);
    synchronized (this) {
      waitForIsPositiveUninterruptibly(nested);
      try {
        return super.drain();
      } finally {
        notifyAll();
      }
    }
  }

  /** As {@code drain}, or empty if {@code isPositive()} does not hold in time. */
  Optional<Long> tryDrain(Duration patience) {
    boolean nested = Thread.holdsLock(this);
    synchronized (this) {
      if (!waitForIsPositiveUninterruptibly(nested, TimeUnit.NANOSECONDS.convert(patience))) {
        return Optional.empty();
      }
      try {
        return Optional.of(super.drain());
      } finally {
        notifyAll();
      }
    }
  }

  /** Whether {@code isPositive()} held in time; another thread may have changed that since. */
  boolean awaitIsPositive(Duration patience) throws InterruptedException {
    boolean nested = Thread.holdsLock(this);
    synchronized (this) {
      return waitForIsPositive(nested, TimeUnit.NANOSECONDS.convert(patience));
    }
  }

  @Override
  public String toString() {
    return "Counter[]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    synchronized (this) {
      try {
        return action.apply(this);
      } finally {
        notifyAll();
      }
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    synchronized (this) {
      try {
        action.accept(this);
      } finally {
        notifyAll();
      }
    }
  }

  private void waitForIsPositive(boolean nested) throws InterruptedException {
    while (!super.isPositive()) {
      require(this.made && !nested, "isPositive()");
      wait();
    }
  }

  private boolean waitForIsPositive(boolean nested, long nanos) throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    long left = nanos;
    while (!super.isPositive()) {
      if (left <= 0) {
        return false;
      }
      require(this.made && !nested, "isPositive()");
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
    return true;
  }

  private void waitForIsPositiveUninterruptibly(boolean nested) {
    boolean interrupted = false;
    try {
      while (!super.isPositive()) {
        require(this.made && !nested, "isPositive()");
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean waitForIsPositiveUninterruptibly(boolean nested, long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return waitForIsPositive(nested, deadline - System.nanoTime());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void require(boolean possible, String predicate) {
    if (!possible) {
      // waiting gives up the lock, and whoever called relies on it
      throw new IllegalStateException("cannot wait for " + predicate
          + " inside another method of the object");
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedCounter guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCounter guarded) throws X;
  }
}
