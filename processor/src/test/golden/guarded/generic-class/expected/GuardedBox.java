package shelf;

import dev.latchwork.LatchworkGenerated;
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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Box} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBox<T extends Comparable<T>, R> extends Box<T, R> {
  private static final VarHandle VERSION;

  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedBox.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedBox() {
  }

  @Override
  <X extends Exception> T swap(T other, Class<X> failure) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.swap(other, failure);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  <A, B extends Collection<? super T>> B fill(Function<? super A, B> maker, A seed) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.fill(maker, seed);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map<? extends R, ?> look() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.look();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  T getContent() {
    this.lock.lock();
    try {
      return super.content;
    } finally {
      this.lock.unlock();
    }
  }

  void setContent(T value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.content = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  T updateContent(UnaryOperator<T> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.content = operator.apply(super.content);
        return super.content;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  R getLabel() {
    this.lock.lock();
    try {
      return super.label;
    } finally {
      this.lock.unlock();
    }
  }

  void setLabel(R value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.label = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  R updateLabel(UnaryOperator<R> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.label = operator.apply(super.label);
        return super.label;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
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
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.moves = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updateMoves(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.moves = operator.applyAsInt(super.moves);
        return super.moves;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Box[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
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
        this.lock.unlock();
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
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R_, X_ extends Exception> R_ withLock(LockedFunction<T, R, R_, X_> action) throws X_ {
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
  public <X_ extends Exception> void runWithLock(LockedAction<T, R, X_> action) throws X_ {
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
  public <R_, X_ extends Exception> Optional<R_> tryWithLock(Duration patience,
      LockedFunction<T, R, R_, X_> action) throws X_, InterruptedException {
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
  public interface LockedFunction<T extends Comparable<T>, R, R_, X_ extends Exception> {
    R_ apply(GuardedBox<T, R> guarded) throws X_;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<T extends Comparable<T>, R, X_ extends Exception> {
    void accept(GuardedBox<T, R> guarded) throws X_;
  }
}
