package library;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Shelves} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShelves extends Shelves {
  /** Handles for private members of Shelves. They are as fast as direct access. */
  private static final VarHandle DATES;

  private static final VarHandle BY_NAME;
  private static final VarHandle ROW;
  private static final VarHandle WORDS;
  private static final VarHandle CELLS;
  private static final VarHandle NAMES;
  private static final VarHandle LIST;

  static {
    try {
      MethodHandles.Lookup shelves =
          MethodHandles.privateLookupIn(Shelves.class, MethodHandles.lookup());
      DATES = shelves.findVarHandle(Shelves.class, "dates", List.class);
      BY_NAME = shelves.findVarHandle(Shelves.class, "byName", Map.class);
      ROW = shelves.findVarHandle(Shelves.class, "row", Date[].class);
      WORDS = shelves.findVarHandle(Shelves.class, "words", String[].class);
      CELLS = shelves.findVarHandle(Shelves.class, "cells", int[][].class);
      NAMES = shelves.findVarHandle(Shelves.class, "names", List.class);
      LIST = shelves.findVarHandle(Shelves.class, "list", ArrayList.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedShelves() {
  }

  @Override
  List<Date> added() {
    this.lock.lock();
    try {
      return super.added();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> looped() {
    this.lock.lock();
    try {
      return super.looped();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> each() {
    this.lock.lock();
    try {
      return super.each();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> each2() {
    this.lock.lock();
    try {
      return super.each2();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> deepLoop() {
    this.lock.lock();
    try {
      return super.deepLoop();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> mapped() {
    this.lock.lock();
    try {
      return super.mapped();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Long> mapped2() {
    this.lock.lock();
    try {
      return super.mapped2();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Set<Date> filtered() {
    this.lock.lock();
    try {
      return super.filtered();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map<Integer, List<Date>> grouped() {
    this.lock.lock();
    try {
      return super.grouped();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  long counted() {
    this.lock.lock();
    try {
      return super.counted();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  String[] arr() {
    this.lock.lock();
    try {
      return super.arr();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  String[] wordsCopy() {
    this.lock.lock();
    try {
      return super.wordsCopy();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  String[] wordsCopy2() {
    this.lock.lock();
    try {
      return super.wordsCopy2();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Object[] st() {
    this.lock.lock();
    try {
      return super.st();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] st2() {
    this.lock.lock();
    try {
      return super.st2();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date min() {
    this.lock.lock();
    try {
      return super.min();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  String minName() {
    this.lock.lock();
    try {
      return super.minName();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] range() {
    this.lock.lock();
    try {
      return super.range();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Object cl() {
    this.lock.lock();
    try {
      return super.cl();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int[] inner() {
    this.lock.lock();
    try {
      return super.inner();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int[][] deepCells() {
    this.lock.lock();
    try {
      return super.deepCells();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map<String, Date> put() {
    this.lock.lock();
    try {
      return super.put();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map<String, Date> putOne(String s) {
    this.lock.lock();
    try {
      return super.putOne(s);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void handed(List<Date> out) {
    this.lock.lock();
    try {
      super.handed(out);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void handedFine(List<String> out) {
    this.lock.lock();
    try {
      super.handedFine(out);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<List<Date>> nested() {
    this.lock.lock();
    try {
      return super.nested();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Optional<Date> maxOf() {
    this.lock.lock();
    try {
      return super.maxOf();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int size() {
    this.lock.lock();
    try {
      return super.size();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> empty() {
    this.lock.lock();
    try {
      return super.empty();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Shelves[<locked>]";
    }
    List<Date> dates;
    Map<String, Date> byName;
    Date[] row;
    String[] words;
    int[][] cells;
    List<String> names;
    ArrayList<int[]> list;
    try {
      dates = copyDateList(readDates());
      byName = copyDateMap(readByName());
      row = copyDateArray(readRow());
      words = copyStringArray(readWords());
      cells = copyIntArrayArray(readCells());
      names = copyStringList(readNames());
      list = copyIntArrayArrayList(readList());
    } finally {
      this.lock.unlock();
    }
    return "Shelves[dates=" + dates + ", byName=" + byName + ", row=" + Arrays.deepToString(row)
        + ", words=" + Arrays.deepToString(words) + ", cells=" + Arrays.deepToString(cells)
        + ", names=" + names + ", list=" + printable(list) + "]";
  }

  private static Object printable(Object value) {
    // the toString() of a collection would print an array as, say, [I@1b2c3d
    if (value instanceof Collection<?> all) {
      return Arrays.toString(all.stream().map(each -> printable(each)).toArray());
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner entries = new StringJoiner(", ", "{", "}");
      map.forEach((key, each) -> entries.add(printable(key) + "=" + printable(each)));
      return entries;
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(each -> printable(each));
    }
    String inArray = Arrays.deepToString(new Object[] {value});
    return inArray.substring(1, inArray.length() - 1);
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

  private static String[] copyStringArray(String[] source) {
    return source == null ? null : source.clone();
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

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  private static ArrayList<int[]> copyIntArrayArrayList(ArrayList<int[]> source) {
    if (source == null) {
      return null;
    }
    ArrayList<int[]> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : element.clone());
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

  private Date[] readRow() {
    return (Date[]) ROW.get(this);
  }

  private String[] readWords() {
    return (String[]) WORDS.get(this);
  }

  private int[][] readCells() {
    return (int[][]) CELLS.get(this);
  }

  @SuppressWarnings("unchecked")
  private List<String> readNames() {
    return (List<String>) NAMES.get(this);
  }

  @SuppressWarnings("unchecked")
  private ArrayList<int[]> readList() {
    return (ArrayList<int[]>) LIST.get(this);
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
    R apply(GuardedShelves guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedShelves guarded) throws X;
  }
}
