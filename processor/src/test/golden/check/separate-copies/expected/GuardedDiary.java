package fair;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Diary} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedDiary extends Diary {
  /** Handles for private members of Diary. They are as fast as direct access. */
  private static final VarHandle DATES;

  private static final VarHandle BY_NAME;
  private static final VarHandle RECENT;
  private static final VarHandle NAMES;
  private static final VarHandle COUNTS;
  private static final VarHandle ROW;
  private static final VarHandle CELLS;

  static {
    try {
      MethodHandles.Lookup diary =
          MethodHandles.privateLookupIn(Diary.class, MethodHandles.lookup());
      DATES = diary.findVarHandle(Diary.class, "dates", List.class);
      BY_NAME = diary.findVarHandle(Diary.class, "byName", Map.class);
      RECENT = diary.findVarHandle(Diary.class, "recent", ArrayDeque.class);
      NAMES = diary.findVarHandle(Diary.class, "names", List.class);
      COUNTS = diary.findVarHandle(Diary.class, "counts", Map.class);
      ROW = diary.findVarHandle(Diary.class, "row", Date[].class);
      CELLS = diary.findVarHandle(Diary.class, "cells", int[][].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedDiary() {
  }

  @Override
  Date[] warnedCopyOf() {
    this.lock.lock();
    try {
      return super.warnedCopyOf();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int[][] warnedClone() {
    this.lock.lock();
    try {
      return super.warnedClone();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Object warnedCloneOfDeque() {
    this.lock.lock();
    try {
      return super.warnedCloneOfDeque();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] warnedToArray() {
    this.lock.lock();
    try {
      return super.warnedToArray();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] warnedStream() {
    this.lock.lock();
    try {
      return super.warnedStream();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> warnedCollected() {
    this.lock.lock();
    try {
      return super.warnedCollected();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map<String, List<Date>> warnedGrouped() {
    this.lock.lock();
    try {
      return super.warnedGrouped();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date warnedMax() {
    this.lock.lock();
    try {
      return super.warnedMax();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> warnedAddAll() {
    this.lock.lock();
    try {
      return super.warnedAddAll();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> warnedAdd() {
    this.lock.lock();
    try {
      return super.warnedAdd();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> warnedAddReference() {
    this.lock.lock();
    try {
      return super.warnedAddReference();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map<String, Date> warnedPut() {
    this.lock.lock();
    try {
      return super.warnedPut();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> warnedSelected() {
    this.lock.lock();
    try {
      return super.warnedSelected();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> acceptedOfStrings() {
    this.lock.lock();
    try {
      return super.acceptedOfStrings();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  String[] acceptedArray() {
    this.lock.lock();
    try {
      return super.acceptedArray();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map<String, Integer> acceptedCounts() {
    this.lock.lock();
    try {
      return super.acceptedCounts();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int[] acceptedDeepest() {
    this.lock.lock();
    try {
      return super.acceptedDeepest();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int[][] acceptedDeepened() {
    this.lock.lock();
    try {
      return super.acceptedDeepened();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] acceptedSetAll() {
    this.lock.lock();
    try {
      return super.acceptedSetAll();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] acceptedToHelper() {
    this.lock.lock();
    try {
      return super.acceptedToHelper();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> acceptedReplaced() {
    this.lock.lock();
    try {
      return super.acceptedReplaced();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map<String, Date> acceptedPut() {
    this.lock.lock();
    try {
      return super.acceptedPut();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> acceptedAdd() {
    this.lock.lock();
    try {
      return super.acceptedAdd();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> acceptedMapped() {
    this.lock.lock();
    try {
      return super.acceptedMapped();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date acceptedMax() {
    this.lock.lock();
    try {
      return super.acceptedMax();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> acceptedDrained() {
    this.lock.lock();
    try {
      return super.acceptedDrained();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date acceptedRemoved() {
    this.lock.lock();
    try {
      return super.acceptedRemoved();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> acceptedTaken() {
    this.lock.lock();
    try {
      return super.acceptedTaken();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] acceptedReset() {
    this.lock.lock();
    try {
      return super.acceptedReset();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int acceptedInside() {
    this.lock.lock();
    try {
      return super.acceptedInside();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Diary[<locked>]";
    }
    List<Date> dates;
    Map<String, Date> byName;
    ArrayDeque<Date> recent;
    List<String> names;
    Map<String, Integer> counts;
    Date[] row;
    int[][] cells;
    try {
      dates = copyDateList(readDates());
      byName = copyDateMap(readByName());
      recent = copyDateArrayDeque(readRecent());
      names = copyStringList(readNames());
      counts = copyIntegerMap(readCounts());
      row = copyDateArray(readRow());
      cells = copyIntArrayArray(readCells());
    } finally {
      this.lock.unlock();
    }
    return "Diary[dates=" + dates + ", byName=" + byName + ", recent=" + recent + ", names=" + names
        + ", counts=" + counts + ", row=" + Arrays.deepToString(row) + ", cells="
        + Arrays.deepToString(cells) + "]";
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

  private static List<Date> copyDateList(List<Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return copy;
  }

  private static <K, V> Map<K, V> copyOf(Map<K, V> source) {
    if (source instanceof SortedMap<K, V> sorted) {
      return new TreeMap<>(sorted);
    }
    if (source instanceof IdentityHashMap<K, V> same) {
      return new IdentityHashMap<>(same);
    }
    Map<K, V> copy = new LinkedHashMap<>(source);
    if (copy.size() < source.size()) {
      // The source holds keys that equal each other,
      // and only an IdentityHashMap keeps them apart.
      return new IdentityHashMap<>(source);
    }
    return copy;
  }

  private static Map<String, Date> copyDateMap(Map<String, Date> source) {
    if (source == null) {
      return null;
    }
    Map<String, Date> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null : (Date) value.clone());
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

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  private static Map<String, Integer> copyIntegerMap(Map<String, Integer> source) {
    return source == null ? null : copyOf(source);
  }

  private static Date[] copyDateArray(Date[] source) {
    if (source == null) {
      return null;
    }
    Date[] copy = source.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : (Date) copy[i].clone();
    }
    return copy;
  }

  private static int[][] copyIntArrayArray(int[][] source) {
    if (source == null) {
      return null;
    }
    int[][] copy = source.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : copy[i].clone();
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private List<Date> readDates() {
    return (List<Date>) DATES.get(this);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Date> readByName() {
    return (Map<String, Date>) BY_NAME.get(this);
  }

  @SuppressWarnings("unchecked")
  private ArrayDeque<Date> readRecent() {
    return (ArrayDeque<Date>) RECENT.get(this);
  }

  @SuppressWarnings("unchecked")
  private List<String> readNames() {
    return (List<String>) NAMES.get(this);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Integer> readCounts() {
    return (Map<String, Integer>) COUNTS.get(this);
  }

  private Date[] readRow() {
    return (Date[]) ROW.get(this);
  }

  private int[][] readCells() {
    return (int[][]) CELLS.get(this);
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
    R apply(GuardedDiary guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedDiary guarded) throws X;
  }
}
