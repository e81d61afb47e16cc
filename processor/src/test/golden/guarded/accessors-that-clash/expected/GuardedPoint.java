package clash;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Point} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPoint extends Point {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedPoint.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedPoint() {
  }

  int getX() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.x;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.x;
    } finally {
      this.lock.unlock();
    }
  }

  void setX(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.x = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updateX(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.x = operator.applyAsInt(super.x);
        return super.x;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  void setX(double value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.X = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  void setEmpty(boolean value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.empty = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  boolean updateEmpty(UnaryOperator<Boolean> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.empty = operator.apply(super.empty);
        return super.empty;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  List<String> getLabels() {
    this.lock.lock();
    try {
      return super.labels == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.labels));
    } finally {
      this.lock.unlock();
    }
  }

  void setHidden(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.hidden = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updateHidden(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.hidden = operator.applyAsInt(super.hidden);
        return super.hidden;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  public Iterator<String> iterator() {
    return snapshot().iterator();
  }

  public Spliterator<String> spliterator() {
    return snapshot().spliterator();
  }

  public Stream<String> stream() {
    return snapshot().stream();
  }

  public void forEach(Consumer<? super String> action) {
    snapshot().forEach(action);
  }

  public int size() {
    this.lock.lock();
    try {
      return super.labels == null ? 0 : super.labels.size();
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return super.labels == null || super.labels.isEmpty();
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      if (super.labels != null) {
        elements.addAll(super.labels);
      }
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements);
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Point[<locked>]";
    }
    int x;
    double X;
    boolean empty;
    List<String> labels;
    int hidden;
    try {
      x = super.x;
      X = super.X;
      empty = super.empty;
      labels = super.labels == null ? null : new ArrayList<>(super.labels);
      hidden = super.hidden;
    } finally {
      this.lock.unlock();
    }
    return "Point[x=" + x + ", X=" + X + ", empty=" + empty + ", labels=" + labels + ", hidden="
        + hidden + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X_ extends Exception> R withLock(LockedFunction<R, X_> action) throws X_ {
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
  public <X_ extends Exception> void runWithLock(LockedAction<X_> action) throws X_ {
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
  public <R, X_ extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<R, X_> action) throws X_, InterruptedException {
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
  public interface LockedFunction<R, X_ extends Exception> {
    R apply(GuardedPoint guarded) throws X_;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X_ extends Exception> {
    void accept(GuardedPoint guarded) throws X_;
  }
}
