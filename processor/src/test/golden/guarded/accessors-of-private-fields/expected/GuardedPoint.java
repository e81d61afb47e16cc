package com.example;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Point} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPoint extends Point {
  private static final VarHandle VERSION;

  /** Handles for private members of Point. They are as fast as direct access. */
  private static final VarHandle X;

  private static final VarHandle LABEL;
  private static final VarHandle TAGS;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedPoint.class, "version", long.class);
      MethodHandles.Lookup point =
          MethodHandles.privateLookupIn(Point.class, MethodHandles.lookup());
      X = point.findVarHandle(Point.class, "x", int.class);
      LABEL = point.findVarHandle(Point.class, "label", String.class);
      TAGS = point.findVarHandle(Point.class, "tags", List.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedPoint(String label) {
    super(label);
  }

  public int getX() {
    long seen = (long) VERSION.getAcquire(this);
    int value = (int) X.get(this);
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return (int) X.get(this);
    } finally {
      this.lock.unlock();
    }
  }

  public void setX(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        X.set(this, value);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  public int updateX(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        int updated = operator.applyAsInt((int) X.get(this));
        X.set(this, updated);
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  public String getLabel() {
    return (String) LABEL.get(this);
  }

  public List<String> getTags() {
    this.lock.lock();
    try {
      return snapshotStringList(readTags());
    } finally {
      this.lock.unlock();
    }
  }

  public void setTags(List<String> value) {
    List<String> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        TAGS.set(this, copy);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  public List<String> updateTags(UnaryOperator<List<String>> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        List<String> updated = operator.apply(copyStringList(readTags()));
        TAGS.set(this, updated == null ? null : new ArrayList<>(updated));
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Point[<locked>]";
    }
    int x;
    String label;
    List<String> tags;
    try {
      x = (int) X.get(this);
      label = (String) LABEL.get(this);
      tags = copyStringList(readTags());
    } finally {
      this.lock.unlock();
    }
    return "Point[x=" + x + ", label=" + label + ", tags=" + tags + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
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
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
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
      LockedFunction<R, X> action) throws X, InterruptedException {
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

  private static List<String> snapshotStringList(List<String> source) {
    return source == null ? null : Collections.unmodifiableList(new ArrayList<>(source));
  }

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  @SuppressWarnings("unchecked")
  private List<String> readTags() {
    return (List<String>) TAGS.get(this);
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
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedPoint guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPoint guarded) throws X;
  }
}
