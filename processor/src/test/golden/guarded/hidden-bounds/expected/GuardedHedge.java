import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Hedge} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedHedge<S extends Graph.Tree, N extends Number> extends Hedge<S, N> {
  /** Handles for private members of Hedge. They are as fast as direct access. */
  private static final VarHandle TALLEST;

  private static final VarHandle ROW;
  private static final VarHandle TREES;
  private static final VarHandle HEIGHT;

  static {
    try {
      MethodHandles.Lookup hedge =
          MethodHandles.privateLookupIn(Hedge.class, MethodHandles.lookup());
      TALLEST = hedge.unreflectVarHandle(Hedge.class.getDeclaredField("tallest"));
      ROW = hedge.unreflectVarHandle(Hedge.class.getDeclaredField("row"));
      TREES = hedge.findVarHandle(Hedge.class, "trees", List.class);
      HEIGHT = hedge.findVarHandle(Hedge.class, "height", Number.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedHedge() {
  }

  @Override
  void plant(List<S> trees, S[] row, N height) {
    this.lock.lock();
    try {
      super.plant(trees, row, height);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  S getTallest() {
    this.lock.lock();
    try {
      return readTallest();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void setTallest(S tallest) {
    this.lock.lock();
    try {
      TALLEST.set(this, tallest);
    } finally {
      this.lock.unlock();
    }
  }

  S updateTallest(UnaryOperator<S> operator) {
    this.lock.lock();
    try {
      S updated = operator.apply(readTallest());
      TALLEST.set(this, updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Hedge[<locked>]";
    }
    S tallest;
    S[] row;
    List<S> trees;
    N height;
    try {
      tallest = readTallest();
      row = copySArray(readRow());
      trees = copySList(readTrees());
      height = readHeight();
    } finally {
      this.lock.unlock();
    }
    return "Hedge[tallest=" + text(tallest) + ", row=" + text(row) + ", trees=" + text(trees)
        + ", height=" + text(height) + "]";
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
  public <R, X extends Exception> R withLock(LockedFunction<GuardedHedge<S, N>, R, X> action) throws
      X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<GuardedHedge<S, N>, X> action) throws
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
      LockedFunction<GuardedHedge<S, N>, R, X> action) throws X, InterruptedException {
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

  private static <S> S[] copySArray(S[] source) {
    return source == null ? null : source.clone();
  }

  private static <S> List<S> copySList(List<S> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  @SuppressWarnings("unchecked")
  private S readTallest() {
    return (S) TALLEST.get(this);
  }

  @SuppressWarnings("unchecked")
  private S[] readRow() {
    return (S[]) ROW.get(this);
  }

  @SuppressWarnings("unchecked")
  private List<S> readTrees() {
    return (List<S>) TREES.get(this);
  }

  @SuppressWarnings("unchecked")
  private N readHeight() {
    return (N) HEIGHT.get(this);
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
