package odd;

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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Odd} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedOdd extends Odd {
  /** What a thread is printing: an object that is met again is cut short. */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final ReentrantLock lock = new ReentrantLock();

  GuardedOdd() {
  }

  Odd.Pair<? extends Date> getDates() {
    enter();
    try {
      return super.dates;
    } finally {
      leave();
    }
  }

  void setDates(Odd.Pair<? extends Date> value) {
    enter();
    try {
      super.dates = value;
    } finally {
      leave();
    }
  }

  Odd.Pair<? extends Date> updateDates(UnaryOperator<Odd.Pair<? extends Date>> operator) {
    enter();
    try {
      super.dates = operator.apply(super.dates);
      return super.dates;
    } finally {
      leave();
    }
  }

  List<?>[] getLists() {
    enter();
    try {
      return snapshotListArray(super.lists);
    } finally {
      leave();
    }
  }

  void setLists(List<?>[] value) {
    List<?>[] copy = copyListArray(value);
    enter();
    try {
      super.lists = copy;
    } finally {
      leave();
    }
  }

  List<?>[] updateLists(UnaryOperator<List<?>[]> operator) {
    enter();
    try {
      List<?>[] updated = operator.apply(copyListArray(super.lists));
      super.lists = copyListArray(updated);
      return updated;
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Odd[\u2026]";
    }
    try {
      if (!tryHold()) {
        return "Odd[<locked>]";
      }
      Odd.Pair<? extends Date> dates;
      List<?>[] lists;
      try {
        dates = super.dates;
        lists = copyListArray(super.lists);
      } finally {
        leave();
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
    } catch (RuntimeException e) {
      // it formats itself without the lock, and may be in mid-change
      return value.getClass().getSimpleName() + "[<" + e.getClass().getSimpleName() + ">]";
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    enter();
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    enter();
    try {
      action.accept(this);
    } finally {
      leave();
    }
  }

  /**
   * As {@code withLock}, or empty without running it if the lock is not free in time.
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
      return Optional.of(withLock(action));
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

  private void enter() {
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

  private void leave() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedOdd guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedOdd guarded) throws X;
  }
}
