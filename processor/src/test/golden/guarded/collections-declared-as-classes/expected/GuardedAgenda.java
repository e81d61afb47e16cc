package office;

import dev.latchwork.LatchworkGenerated;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Agenda} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAgenda extends Agenda {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedAgenda() {
  }

  EnumSet<DayOfWeek> getOpen() {
    this.lock.lock();
    try {
      return super.open == null ? null : EnumSet.copyOf(super.open);
    } finally {
      this.lock.unlock();
    }
  }

  void setOpen(EnumSet<DayOfWeek> value) {
    EnumSet<DayOfWeek> copy = value == null ? null : EnumSet.copyOf(value);
    this.lock.lock();
    try {
      super.open = copy;
    } finally {
      this.lock.unlock();
    }
  }

  EnumSet<DayOfWeek> updateOpen(UnaryOperator<EnumSet<DayOfWeek>> operator) {
    this.lock.lock();
    try {
      EnumSet<DayOfWeek> updated = operator.apply(super.open == null ? null
          : EnumSet.copyOf(super.open));
      super.open = updated == null ? null : EnumSet.copyOf(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  LinkedHashSet<Date> getHolidays() {
    this.lock.lock();
    try {
      return copyDateLinkedHashSet(super.holidays);
    } finally {
      this.lock.unlock();
    }
  }

  void setHolidays(LinkedHashSet<Date> value) {
    LinkedHashSet<Date> copy = copyDateLinkedHashSet(value);
    this.lock.lock();
    try {
      super.holidays = copy;
    } finally {
      this.lock.unlock();
    }
  }

  LinkedHashSet<Date> updateHolidays(UnaryOperator<LinkedHashSet<Date>> operator) {
    this.lock.lock();
    try {
      LinkedHashSet<Date> updated = operator.apply(copyDateLinkedHashSet(super.holidays));
      super.holidays = copyDateLinkedHashSet(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  TreeSet<Date> getDeadlines() {
    this.lock.lock();
    try {
      return copyDateTreeSet(super.deadlines);
    } finally {
      this.lock.unlock();
    }
  }

  void setDeadlines(TreeSet<Date> value) {
    TreeSet<Date> copy = copyDateTreeSet(value);
    this.lock.lock();
    try {
      super.deadlines = copy;
    } finally {
      this.lock.unlock();
    }
  }

  TreeSet<Date> updateDeadlines(UnaryOperator<TreeSet<Date>> operator) {
    this.lock.lock();
    try {
      TreeSet<Date> updated = operator.apply(copyDateTreeSet(super.deadlines));
      super.deadlines = copyDateTreeSet(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  TreeMap<Date, Date> getMoved() {
    this.lock.lock();
    try {
      return copyDateTreeMap(super.moved);
    } finally {
      this.lock.unlock();
    }
  }

  void setMoved(TreeMap<Date, Date> value) {
    TreeMap<Date, Date> copy = copyDateTreeMap(value);
    this.lock.lock();
    try {
      super.moved = copy;
    } finally {
      this.lock.unlock();
    }
  }

  TreeMap<Date, Date> updateMoved(UnaryOperator<TreeMap<Date, Date>> operator) {
    this.lock.lock();
    try {
      TreeMap<Date, Date> updated = operator.apply(copyDateTreeMap(super.moved));
      super.moved = copyDateTreeMap(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  ArrayDeque<Date> getCalls() {
    this.lock.lock();
    try {
      return copyDateArrayDeque(super.calls);
    } finally {
      this.lock.unlock();
    }
  }

  void setCalls(ArrayDeque<Date> value) {
    ArrayDeque<Date> copy = copyDateArrayDeque(value);
    this.lock.lock();
    try {
      super.calls = copy;
    } finally {
      this.lock.unlock();
    }
  }

  ArrayDeque<Date> updateCalls(UnaryOperator<ArrayDeque<Date>> operator) {
    this.lock.lock();
    try {
      ArrayDeque<Date> updated = operator.apply(copyDateArrayDeque(super.calls));
      super.calls = copyDateArrayDeque(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  ArrayList<? extends Date> getPast() {
    this.lock.lock();
    try {
      return copyDateArrayList(super.past);
    } finally {
      this.lock.unlock();
    }
  }

  void setPast(ArrayList<? extends Date> value) {
    ArrayList<? extends Date> copy = copyDateArrayList(value);
    this.lock.lock();
    try {
      super.past = copy;
    } finally {
      this.lock.unlock();
    }
  }

  ArrayList<? extends Date> updatePast(UnaryOperator<ArrayList<? extends Date>> operator) {
    this.lock.lock();
    try {
      ArrayList<? extends Date> updated = operator.apply(copyDateArrayList(super.past));
      super.past = copyDateArrayList(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  TreeSet<? extends Date> getFuture() {
    this.lock.lock();
    try {
      return copyDateTreeSet2(super.future);
    } finally {
      this.lock.unlock();
    }
  }

  void setFuture(TreeSet<? extends Date> value) {
    TreeSet<? extends Date> copy = copyDateTreeSet2(value);
    this.lock.lock();
    try {
      super.future = copy;
    } finally {
      this.lock.unlock();
    }
  }

  TreeSet<? extends Date> updateFuture(UnaryOperator<TreeSet<? extends Date>> operator) {
    this.lock.lock();
    try {
      TreeSet<? extends Date> updated = operator.apply(copyDateTreeSet2(super.future));
      super.future = copyDateTreeSet2(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  List<Date>[] getWeeks() {
    this.lock.lock();
    try {
      return snapshotListArray(super.weeks);
    } finally {
      this.lock.unlock();
    }
  }

  void setWeeks(List<Date>[] value) {
    List<Date>[] copy = copyListArray(value);
    this.lock.lock();
    try {
      super.weeks = copy;
    } finally {
      this.lock.unlock();
    }
  }

  List<Date>[] updateWeeks(UnaryOperator<List<Date>[]> operator) {
    this.lock.lock();
    try {
      List<Date>[] updated = operator.apply(copyListArray(super.weeks));
      super.weeks = copyListArray(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Agenda[<locked>]";
    }
    EnumSet<DayOfWeek> open;
    LinkedHashSet<Date> holidays;
    TreeSet<Date> deadlines;
    TreeMap<Date, Date> moved;
    ArrayDeque<Date> calls;
    ArrayList<? extends Date> past;
    TreeSet<? extends Date> future;
    List<Date>[] weeks;
    try {
      open = super.open == null ? null : EnumSet.copyOf(super.open);
      holidays = copyDateLinkedHashSet(super.holidays);
      deadlines = copyDateTreeSet(super.deadlines);
      moved = copyDateTreeMap(super.moved);
      calls = copyDateArrayDeque(super.calls);
      past = copyDateArrayList(super.past);
      future = copyDateTreeSet2(super.future);
      weeks = copyListArray(super.weeks);
    } finally {
      this.lock.unlock();
    }
    return "Agenda[open=" + open + ", holidays=" + holidays + ", deadlines=" + deadlines
        + ", moved=" + moved + ", calls=" + calls + ", past=" + past + ", future=" + future
        + ", weeks=" + Arrays.deepToString(weeks) + "]";
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

  private static LinkedHashSet<Date> copyDateLinkedHashSet(LinkedHashSet<Date> source) {
    if (source == null) {
      return null;
    }
    LinkedHashSet<Date> copy = new LinkedHashSet<>();
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return copy;
  }

  private static TreeSet<Date> copyDateTreeSet(TreeSet<Date> source) {
    if (source == null) {
      return null;
    }
    TreeSet<Date> copy = new TreeSet<>(source.comparator());
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return copy;
  }

  private static Date copyDate(Date source) {
    return source == null ? null : (Date) source.clone();
  }

  private static TreeMap<Date, Date> copyDateTreeMap(TreeMap<Date, Date> source) {
    if (source == null) {
      return null;
    }
    TreeMap<Date, Date> copy = new TreeMap<>(source.comparator());
    source.forEach(
        (key, value) -> copy.put(copyDate(key), copyDate(value)));
    return copy;
  }

  private static ArrayDeque<Date> copyDateArrayDeque(ArrayDeque<Date> source) {
    if (source == null) {
      return null;
    }
    ArrayDeque<Date> copy = new ArrayDeque<>();
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return copy;
  }

  private static ArrayList<? extends Date> copyDateArrayList(ArrayList<? extends Date> source) {
    if (source == null) {
      return null;
    }
    ArrayList<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static TreeSet<? extends Date> copyDateTreeSet2(TreeSet<? extends Date> source) {
    if (source == null) {
      return null;
    }
    TreeSet<Date> copy = new TreeSet<>(((TreeSet<Date>) source).comparator());
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return copy;
  }

  private static List<Date> snapshotDateList(List<Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return Collections.unmodifiableList(copy);
  }

  @SuppressWarnings("unchecked")
  private static List<Date>[] snapshotListArray(List<Date>[] source) {
    if (source == null) {
      return null;
    }
    List<Date>[] copy = (List<Date>[]) new List<?>[source.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = snapshotDateList(source[i]);
    }
    return copy;
  }

  private static List<Date> copyDateList(List<Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<Date>[] copyListArray(List<Date>[] source) {
    if (source == null) {
      return null;
    }
    List<Date>[] copy = (List<Date>[]) new List<?>[source.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copyDateList(source[i]);
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
    R apply(GuardedAgenda guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAgenda guarded) throws X;
  }
}
