package paint;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Canvas} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedCanvas extends Canvas {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedCanvas() {
  }

  Canvas.Shape getShape() {
    this.lock.lock();
    try {
      return snapshotShape(super.shape);
    } finally {
      this.lock.unlock();
    }
  }

  void setShape(Canvas.Shape value) {
    Canvas.Shape copy = copyShape(value);
    this.lock.lock();
    try {
      super.shape = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Canvas.Shape updateShape(UnaryOperator<Canvas.Shape> operator) {
    this.lock.lock();
    try {
      Canvas.Shape updated = operator.apply(copyShape(super.shape));
      super.shape = copyShape(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Canvas[<locked>]";
    }
    Canvas.Shape shape;
    try {
      shape = copyShape(super.shape);
    } finally {
      this.lock.unlock();
    }
    return "Canvas[shape=" + shape + "]";
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

  private static Canvas.Shape snapshotShape(Canvas.Shape source) {
    if (source == null) {
      return null;
    }
    if (source instanceof Canvas.Dot) {
      return source;
    }
    if (source instanceof Canvas.Line line) {
      return snapshotLine(line);
    }
    return snapshotPair((Canvas.Pair) source);
  }

  private static Canvas.Line snapshotLine(Canvas.Line source) {
    if (source == null) {
      return null;
    }
    return new Canvas.Line(snapshotDateList(source.drawn()));
  }

  private static List<Date> snapshotDateList(List<Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return Collections.unmodifiableList(copy);
  }

  private static Canvas.Pair snapshotPair(Canvas.Pair source) {
    if (source == null) {
      return null;
    }
    return new Canvas.Pair(snapshotShape(source.first()), snapshotShape(source.second()));
  }

  private static Canvas.Shape copyShape(Canvas.Shape source) {
    if (source == null) {
      return null;
    }
    if (source instanceof Canvas.Dot) {
      return source;
    }
    if (source instanceof Canvas.Line line) {
      return copyLine(line);
    }
    return copyPair((Canvas.Pair) source);
  }

  private static Canvas.Line copyLine(Canvas.Line source) {
    if (source == null) {
      return null;
    }
    return new Canvas.Line(copyDateList(source.drawn()));
  }

  private static List<Date> copyDateList(List<Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return copy;
  }

  private static Canvas.Pair copyPair(Canvas.Pair source) {
    if (source == null) {
      return null;
    }
    return new Canvas.Pair(copyShape(source.first()), copyShape(source.second()));
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
    R apply(GuardedCanvas guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCanvas guarded) throws X;
  }
}
