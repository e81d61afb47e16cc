package lab;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.annotation.processing.Generated;

/** A {@link Distances} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedDistances extends Distances {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedDistances() {
  }

  public PrimitiveIterator.OfLong iterator() {
    return Arrays.stream(snapshot()).iterator();
  }

  public Spliterator.OfLong spliterator() {
    return Arrays.spliterator(snapshot());
  }

  public LongStream stream() {
    return Arrays.stream(snapshot());
  }

  public void forEach(Consumer<? super Long> action) {
    Arrays.stream(snapshot()).boxed().forEach(action);
  }

  public int size() {
    this.lock.lock();
    try {
      return super.metres == null ? 0 : super.metres.length;
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return super.metres == null || super.metres.length == 0;
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private long[] snapshot() {
    this.lock.lock();
    try {
      return super.metres == null ? new long[0] : super.metres.clone();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Distances[<locked>]";
    }
    long[] metres;
    try {
      metres = super.metres == null ? null : super.metres.clone();
    } finally {
      this.lock.unlock();
    }
    return "Distances[metres=" + Arrays.toString(metres) + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    this.lock.lock();
    try {
      action.accept(this);
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
      return Optional.of(action.apply(this));
    } finally {
      this.lock.unlock();
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
    R apply(GuardedDistances guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedDistances guarded) throws X;
  }
}
