package odd;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Odd} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedOdd extends Odd {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedOdd() {
  }

  Odd.Pair<? extends Date> getDates() {
    this.lock.lock();
    try {
      return super.dates;
    } finally {
      this.lock.unlock();
    }
  }

  void setDates(Odd.Pair<? extends Date> value) {
    this.lock.lock();
    try {
      super.dates = value;
    } finally {
      this.lock.unlock();
    }
  }

  Odd.Pair<? extends Date> updateDates(UnaryOperator<Odd.Pair<? extends Date>> operator) {
    this.lock.lock();
    try {
      super.dates = operator.apply(super.dates);
      return super.dates;
    } finally {
      this.lock.unlock();
    }
  }

  List<?>[] getLists() {
    this.lock.lock();
    try {
      return snapshotListArray(super.lists);
    } finally {
      this.lock.unlock();
    }
  }

  void setLists(List<?>[] value) {
    List<?>[] copy = copyListArray(value);
    this.lock.lock();
    try {
      super.lists = copy;
    } finally {
      this.lock.unlock();
    }
  }

  List<?>[] updateLists(UnaryOperator<List<?>[]> operator) {
    this.lock.lock();
    try {
      List<?>[] updated = operator.apply(copyListArray(super.lists));
      super.lists = copyListArray(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Odd[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Odd[<locked>]";
      }
      Odd.Pair<? extends Date> dates;
      List<?>[] lists;
      try {
        dates = super.dates;
        lists = copyListArray(super.lists);
      } finally {
        this.lock.unlock();
      }
      return "Odd[dates=" + text(dates) + ", lists=" + text(lists) + "]";
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

  @SuppressWarnings("unchecked")
  private static List<?>[] snapshotListArray(List<?>[] source) {
    if (source == null) {
      return null;
    }
    List<?>[] copy = new List<?>[source.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = source[i] == null ? null : Collections.unmodifiableList(new ArrayList<>(source[i]));
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<?>[] copyListArray(List<?>[] source) {
    if (source == null) {
      return null;
    }
    List<?>[] copy = new List<?>[source.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = source[i] == null ? null : new ArrayList<>(source[i]);
    }
    return copy;
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
    R apply(GuardedOdd guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedOdd guarded) throws X;
  }
}
