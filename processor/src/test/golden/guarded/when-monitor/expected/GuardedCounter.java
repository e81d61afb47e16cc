package count;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Generated;

/** A {@link Counter} that is guarded by its own monitor. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedCounter extends Counter {
  /** Handles for private members of Counter. They are as fast as direct access. */
  private static final VarHandle VALUE;

  static {
    try {
      MethodHandles.Lookup counter =
          MethodHandles.privateLookupIn(Counter.class, MethodHandles.lookup());
      VALUE = counter.findVarHandle(Counter.class, "value", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * False while super(..) runs. A constructor must not wait: usually, no other
   * thread knows the object yet, so no thread could end the wait.
   */
  private transient boolean made = true;

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
      if (!super.isPositive()) {
        waitFor(super::isPositive, "isPositive()", nested, Long.MAX_VALUE);
      }
      try {
        super.decrement();
      } finally {
        notifyAll();
      }
    }
  }

  /**
   * Like {@code decrement}, but returns false if {@code isPositive()} does not become true in time.
   */
  boolean tryDecrement(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    boolean nested = Thread.holdsLock(this);
    synchronized (this) {
      if (!super.isPositive() && !waitFor(super::isPositive, "isPositive()", nested, nanos)) {
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
      if (!super.isPositive()) {
        waitForUninterruptibly(super::isPositive, "isPositive()", nested, Long.MAX_VALUE);
      }
      try {
        return super.drain();
      } finally {
        notifyAll();
      }
    }
  }

  /**
   * Like {@code drain}, but returns empty if {@code isPositive()} does not become true in time.
   */
  Optional<Long> tryDrain(Duration patience) {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    boolean nested = Thread.holdsLock(this);
    synchronized (this) {
      if (!super.isPositive()
          && !waitForUninterruptibly(super::isPositive, "isPositive()", nested, nanos)) {
        return Optional.empty();
      }
      try {
        return Optional.of(super.drain());
      } finally {
        notifyAll();
      }
    }
  }

  /**
   * Waits until {@code isPositive()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitIsPositive(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    boolean nested = Thread.holdsLock(this);
    synchronized (this) {
      if (!super.isPositive() && !waitFor(super::isPositive, "isPositive()", nested, nanos)) {
        return false;
      }
      return true;
    }
  }

  @Override
  public String toString() {
    long value;
    synchronized (this) {
      value = (long) VALUE.get(this);
    }
    return "Counter[value=" + value + "]";
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

  private boolean waitFor(BooleanSupplier predicate, String shown, boolean nested, long nanos)
      throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = deadline - System.nanoTime()) {
      if (nested || !this.made) {
        throw cannotWait(shown);
      }
      if (nanos == Long.MAX_VALUE) {
        wait();
      } else {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
      if (predicate.getAsBoolean()) {
        return true;
      }
    }
    return false;
  }

  private boolean waitForUninterruptibly(BooleanSupplier predicate, String shown, boolean nested,
      long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          long left = nanos == Long.MAX_VALUE ? nanos : deadline - System.nanoTime();
          return waitFor(predicate, shown, nested, left);
        } catch (InterruptedException e) {
          interrupted = true;
          if (predicate.getAsBoolean()) {
            return true;
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IllegalStateException cannotWait(String predicate) {
    // waiting would release the lock, but the outer method relies on holding it
    return new IllegalStateException(
        "cannot wait for " + predicate + " inside another method of the object");
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedCounter guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCounter guarded) throws X;
  }
}
