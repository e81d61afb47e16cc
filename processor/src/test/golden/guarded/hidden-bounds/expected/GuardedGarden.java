import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Garden} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedGarden<S extends Graph.Tree, T extends Comparable<T>> extends Garden<S, T> {
  private final transient ReentrantLock lock = new ReentrantLock();

  public GuardedGarden() {
  }

  @Override
  public void plant(S s) {
    this.lock.lock();
    try {
      super.plant(s);
    } finally {
      this.lock.unlock();
    }
  }

  List<S> getTrees() {
    this.lock.lock();
    try {
      return super.trees == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.trees));
    } finally {
      this.lock.unlock();
    }
  }

  void setTrees(List<S> value) {
    List<S> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      super.trees = copy;
    } finally {
      this.lock.unlock();
    }
  }

  List<S> updateTrees(UnaryOperator<List<S>> operator) {
    this.lock.lock();
    try {
      List<S> updated = operator.apply(super.trees == null ? null : new ArrayList<>(super.trees));
      super.trees = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Garden[<locked>]";
    }
    List<S> trees;
    try {
      trees = super.trees == null ? null : new ArrayList<>(super.trees);
    } finally {
      this.lock.unlock();
    }
    return "Garden[trees=" + text(trees) + "]";
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
  public <R, X extends Exception> R withLock(LockedFunction<GuardedGarden<S, T>, R, X> action)
      throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<GuardedGarden<S, T>, X> action) throws
      X {
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
      LockedFunction<GuardedGarden<S, T>, R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<G, R, X extends Exception> {
    R apply(G guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<G, X extends Exception> {
    void accept(G guarded) throws X;
  }
}
