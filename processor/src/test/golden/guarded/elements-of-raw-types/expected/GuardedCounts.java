package shelf;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.annotation.processing.Generated;

/** A {@link Counts} that is guarded by one exclusive lock. */
@SuppressWarnings("unchecked")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedCounts extends Counts {
  /** Handles for private members of Counts. They are as fast as direct access. */
  private static final VarHandle COUNTS;

  static {
    try {
      MethodHandles.Lookup counts =
          MethodHandles.privateLookupIn(Counts.class, MethodHandles.lookup());
      COUNTS = counts.findVarHandle(Counts.class, "counts", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  public GuardedCounts() {
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Iterator iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<Object> elements = new ArrayList<>();
    this.lock.lock();
    try {
      ((Iterator<?>) super.iterator()).forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public void forEach(Consumer consumer) {
    this.lock.lock();
    try {
      super.forEach(consumer);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Spliterator.OfInt spliterator() {
    return Arrays.spliterator(snapshot());
  }

  public IntStream stream() {
    return Arrays.stream(snapshot());
  }

  public int size() {
    this.lock.lock();
    try {
      return readCounts() == null ? 0 : readCounts().length;
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return readCounts() == null || readCounts().length == 0;
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private int[] snapshot() {
    this.lock.lock();
    try {
      return readCounts() == null ? new int[0] : readCounts().clone();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Counts[<locked>]";
    }
    int[] counts;
    try {
      counts = copyIntArray(readCounts());
    } finally {
      this.lock.unlock();
    }
    return "Counts[counts=" + Arrays.toString(counts) + "]";
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

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private int[] readCounts() {
    return (int[]) COUNTS.get(this);
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

  private boolean isHeld() {
    return this.lock.isHeldByCurrentThread();
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedCounts guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCounts guarded) throws X;
  }
}
