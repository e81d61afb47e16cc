package meters;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Counter} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedCounter extends Counter {
  /** Handles for private members of Counter. They are as fast as direct access. */
  private static final VarHandle HITS;

  private static final VarHandle BUCKETS;
  private static final VarHandle LIMIT;
  private static final VarHandle SMALL;

  static {
    try {
      MethodHandles.Lookup counter =
          MethodHandles.privateLookupIn(Counter.class, MethodHandles.lookup());
      HITS = counter.findVarHandle(Counter.class, "hits", AtomicLong.class);
      BUCKETS = counter.findVarHandle(Counter.class, "buckets", int[].class);
      LIMIT = counter.findVarHandle(Counter.class, "limit", int.class);
      SMALL = counter.findVarHandle(Counter.class, "small", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedCounter(int limit) {
    super(limit);
  }

  @Override
  void hit(int bucket) {
    this.lock.lock();
    try {
      super.hit(bucket);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Counter[<locked>]";
    }
    AtomicLong hits;
    int[] buckets;
    int limit;
    boolean small;
    try {
      hits = copyAtomicLong(readHits());
      buckets = copyIntArray(readBuckets());
      limit = (int) LIMIT.get(this);
      small = (boolean) SMALL.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Counter[hits=" + hits + ", buckets=" + Arrays.toString(buckets) + ", limit=" + limit
        + ", small=" + small + "]";
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  @Override
  public GuardedCounter deepCopy() {
    return (GuardedCounter) CounterCopier.copy(this);
  }

  /** Called by {@link CounterCopier}: copies what must be read under this object's lock. */
  GuardedCounter copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      return CounterCopier.copyLocked(this, copies);
    } finally {
      this.lock.unlock();
    }
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

  private static AtomicLong copyAtomicLong(AtomicLong source) {
    return source == null ? null : new AtomicLong(source.get());
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private AtomicLong readHits() {
    return (AtomicLong) HITS.get(this);
  }

  private int[] readBuckets() {
    return (int[]) BUCKETS.get(this);
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
    R apply(GuardedCounter guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCounter guarded) throws X;
  }
}
