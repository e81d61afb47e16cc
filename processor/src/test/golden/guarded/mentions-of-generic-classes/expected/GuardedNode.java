package chain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Node} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedNode<T> extends Node<T> {
  private static final VarHandle VERSION;

  /** What a thread is printing: an object that is met again is cut short. */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedNode.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedNode() {
  }

  @Override
  GuardedNode<T> find(Map<String, ? extends GuardedNode<? super T>[]> among) {
    boolean outermost = enter();
    try {
      return super.find(among);
    } finally {
      leave(outermost);
    }
  }

  @Override
  void add(GuardedNode<List<GuardedNode<T>>> nodes) {
    GuardedNode<?> other = nodes != null ? nodes : this;
    GuardedNode<?> low = this.order <= other.order ? this : other;
    GuardedNode<?> high = low == this ? other : this;
    boolean outermostLow = low.enter();
    try {
      boolean outermostHigh = high.enter();
      try {
        super.add(nodes);
      } finally {
        high.leave(outermostHigh);
      }
    } finally {
      low.leave(outermostLow);
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
    boolean outermost = enter();
    try {
      super.next = value;
    } finally {
      leave(outermost);
    }
  }

  GuardedNode<T> updateNext(UnaryOperator<GuardedNode<T>> operator) {
    boolean outermost = enter();
    try {
      super.next = operator.apply(super.next);
      return super.next;
    } finally {
      leave(outermost);
    }
  }

  List<GuardedNode<T>> getAll() {
    hold();
    try {
      return super.all == null ? null : Collections.unmodifiableList(new ArrayList<>(super.all));
    } finally {
      release();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Node[\u2026]";
    }
    try {
      if (!tryHold()) {
        return "Node[<locked>]";
      }
      String next;
      List<GuardedNode<T>> all;
      try {
        next = identity(super.next);
        all = super.all == null ? null : new ArrayList<>(super.all);
      } finally {
        release();
      }
      return "Node[next=" + next + ", all=" + all + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String identity(Object guarded) {
    // its own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return guarded.getClass().getSimpleName() + "@" + hash;
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<T, R, X> action) throws X {
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<T, X> action) throws X {
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
      LockedFunction<T, R, X> action) throws X, InterruptedException {
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

  private boolean enter() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    this.lock.lock();
    if ((version & 1) != 0) {
      return false;
    }
    version++;
    VarHandle.storeStoreFence();
    return true;
  }

  private void leave(boolean outermost) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    if (outermost) {
      VERSION.setRelease(this, version + 1);
    }
    this.lock.unlock();
  }

  private void hold() {
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

  private void release() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /**
   * Whether nobody has written since. What was odd is compared with the even one before,
   * which is gone for good.
   */
  private boolean isStable(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == (seen & ~1);
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<T, R, X extends Exception> {
    R apply(GuardedNode<T> guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<T, X extends Exception> {
    void accept(GuardedNode<T> guarded) throws X;
  }
}
