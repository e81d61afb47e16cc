package attic;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Trunk} that is guarded by one exclusive lock. */
@SuppressWarnings({"rawtypes", "unchecked"})
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedTrunk extends Trunk {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedTrunk() {
  }

  Trunk.Layer getTop() {
    this.lock.lock();
    try {
      return snapshotLayer(super.top);
    } finally {
      this.lock.unlock();
    }
  }

  void setTop(Trunk.Layer value) {
    Trunk.Layer copy = copyLayer(value);
    this.lock.lock();
    try {
      super.top = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Trunk.Layer updateTop(UnaryOperator<Trunk.Layer> operator) {
    this.lock.lock();
    try {
      Trunk.Layer updated = operator.apply(copyLayer(super.top));
      super.top = copyLayer(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Trunk[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Trunk[<locked>]";
      }
      Trunk.Layer top;
      try {
        top = copyLayer(super.top);
      } finally {
        this.lock.unlock();
      }
      return "Trunk[top=" + text(top) + "]";
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

  private static Trunk.Layer snapshotLayer(Trunk.Layer source) {
    if (source == null) {
      return null;
    }
    return new Trunk.Layer(snapshotObjectList(source.things()), copyIntArray(source.sizes()));
  }

  private static List snapshotObjectList(List source) {
    return source == null ? null : Collections.unmodifiableList(new ArrayList<>((List<?>) source));
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private static Trunk.Layer copyLayer(Trunk.Layer source) {
    if (source == null) {
      return null;
    }
    return new Trunk.Layer(copyObjectList(source.things()), copyIntArray(source.sizes()));
  }

  private static List copyObjectList(List source) {
    return source == null ? null : new ArrayList<>((List<?>) source);
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
    R apply(GuardedTrunk guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTrunk guarded) throws X;
  }
}
