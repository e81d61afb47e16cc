package chain;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Node} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedNode<T> extends Node<T> {
  private static final VarHandle VERSION;
  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedNode.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedNode() {
  }

  @Override
  GuardedNode<T> find(Map<String, ? extends GuardedNode<? super T>[]> among) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.find(among);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void add(GuardedNode<List<GuardedNode<T>>> nodes) {
    GuardedNode<?> other = nodes != null ? nodes : this;
    GuardedNode<?> low = this.order <= other.order ? this : other;
    GuardedNode<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        boolean outermostLow = low.beginWrite();
        boolean outermostHigh = high.beginWrite();
        try {
          super.add(nodes);
        } finally {
          high.endWrite(outermostHigh);
          low.endWrite(outermostLow);
        }
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  GuardedNode<T> getNext() {
    long seen = (long) VERSION.getAcquire(this);
    GuardedNode<T> value = super.next;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.next;
    } finally {
      this.lock.unlock();
    }
  }

  void setNext(GuardedNode<T> value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.next = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  GuardedNode<T> updateNext(UnaryOperator<GuardedNode<T>> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.next = operator.apply(super.next);
        return super.next;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  List<GuardedNode<T>> getAll() {
    this.lock.lock();
    try {
      return super.all == null ? null : Collections.unmodifiableList(new ArrayList<>(super.all));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Node[<locked>]";
    }
    String next;
    List<GuardedNode<T>> all;
    try {
      next = identity(super.next);
      all = super.all == null ? null : new ArrayList<>(super.all);
    } finally {
      this.lock.unlock();
    }
    return "Node[next=" + next + ", all=" + printable(all) + "]";
  }

  private static String identity(Object guarded) {
    // the object's own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return nameOf(guarded) + "@" + hash;
  }

  private static Object printable(Object value) {
    if (value instanceof GuardedNode) {
      return identity(value);
    }
    if (value instanceof Collection<?> all) {
      return Arrays.toString(all.stream().map(each -> printable(each)).toArray());
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner entries = new StringJoiner(", ", "{", "}");
      map.forEach((key, each) -> entries.add(printable(key) + "=" + printable(each)));
      return entries;
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(each -> printable(each));
    }
    String inArray = Arrays.deepToString(new Object[] {value});
    return inArray.substring(1, inArray.length() - 1);
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<T, R, X> action) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return action.apply(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<T, X> action) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        action.accept(this);
      } finally {
        endWrite(outermost);
      }
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
      LockedFunction<T, R, X> action) throws X, InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      boolean outermost = beginWrite();
      try {
        return Optional.of(action.apply(this));
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  private boolean beginWrite() {
    if ((version & 1) != 0 && this.lock.getHoldCount() != 1) {
      return false;
    }
    // an Error in an earlier endWrite, such as StackOverflowError, may have left version odd
    version |= 1;
    VarHandle.storeStoreFence();
    return true;
  }

  private void endWrite(boolean outermost) {
    if (outermost) {
      VERSION.setRelease(this, version + 1);
    }
  }

  /**
   * Returns whether no thread has written since the version {@code seen} was read. If
   * {@code seen} is odd, a thread was writing then, and the result is false: the version
   * never returns to the even value just below {@code seen}.
   */
  private boolean isStable(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == (seen & ~1);
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
  public interface LockedFunction<T, R, X extends Exception> {
    R apply(GuardedNode<T> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<T, X extends Exception> {
    void accept(GuardedNode<T> guarded) throws X;
  }
}
