package shelf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Box} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBox<T extends Comparable<T>, R> extends Box<T, R> {
  private static final VarHandle VERSION;

  /** What a thread is printing: an object that is met again is cut short. */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedBox.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  GuardedBox() {
  }

  @Override
  <X extends Exception> T swap(T other, Class<X> failure) throws X {
    boolean outermost = enter();
    try {
      return super.swap(other, failure);
    } finally {
      leave(outermost);
    }
  }

  @Override
  <A, B extends Collection<? super T>> B fill(Function<? super A, B> maker, A seed) {
    boolean outermost = enter();
    try {
      return super.fill(maker, seed);
    } finally {
      leave(outermost);
    }
  }

  @Override
  Map<? extends R, ?> look() {
    boolean outermost = enter();
    try {
      return super.look();
    } finally {
      leave(outermost);
    }
  }

  T getContent() {
    hold();
    try {
      return super.content;
    } finally {
      release();
    }
  }

  void setContent(T value) {
    boolean outermost = enter();
    try {
      super.content = value;
    } finally {
      leave(outermost);
    }
  }

  T updateContent(UnaryOperator<T> operator) {
    boolean outermost = enter();
    try {
      super.content = operator.apply(super.content);
      return super.content;
    } finally {
      leave(outermost);
    }
  }

  R getLabel() {
    hold();
    try {
      return super.label;
    } finally {
      release();
    }
  }

  void setLabel(R value) {
    boolean outermost = enter();
    try {
      super.label = value;
    } finally {
      leave(outermost);
    }
  }

  R updateLabel(UnaryOperator<R> operator) {
    boolean outermost = enter();
    try {
      super.label = operator.apply(super.label);
      return super.label;
    } finally {
      leave(outermost);
    }
  }

  int getMoves() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.moves;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.moves;
    } finally {
      this.lock.unlock();
    }
  }

  void setMoves(int value) {
    boolean outermost = enter();
    try {
      super.moves = value;
    } finally {
      leave(outermost);
    }
  }

  int updateMoves(IntUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.moves = operator.applyAsInt(super.moves);
      return super.moves;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Box[\u2026]";
    }
    try {
      if (!tryHold()) {
        return "Box[<locked>]";
      }
      T content;
      R label;
      int moves;
      try {
        content = super.content;
        label = super.label;
        moves = super.moves;
      } finally {
        release();
      }
      return "Box[content=" + text(content) + ", label=" + text(label) + ", moves=" + moves + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException e) {
      // it formats itself without the lock, and may be in mid-change
      return value.getClass().getSimpleName() + "[<" + e.getClass().getSimpleName() + ">]";
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R_, X_ extends Exception> R_ withLock(LockedFunction<T, R, R_, X_> action) throws X_ {
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X_ extends Exception> void runWithLock(LockedAction<T, R, X_> action) throws X_ {
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
  public <R_, X_ extends Exception> Optional<R_> tryWithLock(Duration patience,
      LockedFunction<T, R, R_, X_> action) throws X_, InterruptedException {
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
  public interface LockedFunction<T extends Comparable<T>, R, R_, X_ extends Exception> {
    R_ apply(GuardedBox<T, R> guarded) throws X_;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<T extends Comparable<T>, R, X_ extends Exception> {
    void accept(GuardedBox<T, R> guarded) throws X_;
  }
}
