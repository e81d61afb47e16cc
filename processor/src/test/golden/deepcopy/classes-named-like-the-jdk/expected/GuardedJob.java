package clashes;

import dev.latchwork.LatchworkGenerated;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Job} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedJob extends Job {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedJob() {
  }

  Set<Job> getAfter() {
    this.lock.lock();
    try {
      return super.after == null ? null : Collections.unmodifiableSet(copyOf(super.after));
    } finally {
      this.lock.unlock();
    }
  }

  void setAfter(Set<Job> value) {
    Set<Job> copy = value == null ? null : copyOf(value);
    this.lock.lock();
    try {
      super.after = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Set<Job> updateAfter(UnaryOperator<Set<Job>> operator) {
    this.lock.lock();
    try {
      Set<Job> updated = operator.apply(super.after == null ? null : copyOf(super.after));
      super.after = updated == null ? null : copyOf(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  List<Date> getDays() {
    this.lock.lock();
    try {
      return snapshotDateList(super.days);
    } finally {
      this.lock.unlock();
    }
  }

  void setDays(List<Date> value) {
    List<Date> copy = copyDateList(value);
    this.lock.lock();
    try {
      super.days = copy;
    } finally {
      this.lock.unlock();
    }
  }

  List<Date> updateDays(UnaryOperator<List<Date>> operator) {
    this.lock.lock();
    try {
      List<Date> updated = operator.apply(copyDateList(super.days));
      super.days = copyDateList(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  Map<Date, int[]> getHours() {
    this.lock.lock();
    try {
      return snapshotIntArrayMap(super.hours);
    } finally {
      this.lock.unlock();
    }
  }

  void setHours(Map<Date, int[]> value) {
    Map<Date, int[]> copy = copyIntArrayMap(value);
    this.lock.lock();
    try {
      super.hours = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Map<Date, int[]> updateHours(UnaryOperator<Map<Date, int[]>> operator) {
    this.lock.lock();
    try {
      Map<Date, int[]> updated = operator.apply(copyIntArrayMap(super.hours));
      super.hours = copyIntArrayMap(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  Properties getSettings() {
    this.lock.lock();
    try {
      return copyProperties(super.settings);
    } finally {
      this.lock.unlock();
    }
  }

  void setSettings(Properties value) {
    Properties copy = copyProperties(value);
    this.lock.lock();
    try {
      super.settings = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Properties updateSettings(UnaryOperator<Properties> operator) {
    this.lock.lock();
    try {
      Properties updated = operator.apply(copyProperties(super.settings));
      super.settings = copyProperties(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Job[<locked>]";
    }
    Set<Job> after;
    List<Date> days;
    Map<Date, int[]> hours;
    Properties settings;
    try {
      after = super.after == null ? null : copyOf(super.after);
      days = copyDateList(super.days);
      hours = copyIntArrayMap(super.hours);
      settings = copyProperties(super.settings);
    } finally {
      this.lock.unlock();
    }
    return "Job[after=" + printable(after) + ", days=" + days + ", hours=" + printable(hours)
        + ", settings=" + settings + "]";
  }

  private static String identity(Object guarded) {
    // the object's own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return nameOf(guarded) + "@" + hash;
  }

  private static Object printable(Object value) {
    if (value instanceof Job) {
      return identity(value);
    }
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

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  public GuardedJob deepCopy() {
    return (GuardedJob) JobCopier.copy(this);
  }

  /** Called by {@link JobCopier}: copies what must be read under this object's lock. */
  GuardedJob copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      return JobCopier.copyLocked(this, copies);
    } finally {
      this.lock.unlock();
    }
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

  private static <E> Set<E> copyOf(Set<E> source) {
    if (source instanceof SortedSet<E> sorted) {
      return new TreeSet<>(sorted);
    }
    Set<E> copy = new LinkedHashSet<>(source);
    if (copy.size() < source.size()) {
      // The source holds elements that equal each other,
      // and only an IdentityHashMap keeps them apart.
      copy = Collections.newSetFromMap(new IdentityHashMap<>());
      copy.addAll(source);
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

  private static Date copyDate(Date source) {
    return source == null ? null : (Date) source.clone();
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private static Map<Date, int[]> snapshotIntArrayMap(Map<Date, int[]> source) {
    if (source == null) {
      return null;
    }
    Map<Date, int[]> copy = copyOf(source);
    copy.clear();
    source.forEach(
        (key, value) -> copy.put(copyDate(key), copyIntArray(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static Map<Date, int[]> copyIntArrayMap(Map<Date, int[]> source) {
    if (source == null) {
      return null;
    }
    Map<Date, int[]> copy = copyOf(source);
    copy.clear();
    source.forEach(
        (key, value) -> copy.put(copyDate(key), copyIntArray(value)));
    return copy;
  }

  private static Properties defaultsOf(Properties source) {
    Properties rest = (Properties) source.clone();
    // Properties has no getter for its defaults, but a cleared clone holds only the defaults.
    rest.clear();
    if (rest.stringPropertyNames().isEmpty()) {
      return null;
    }
    Properties defaults = new Properties();
    for (String key : rest.stringPropertyNames()) {
      defaults.setProperty(key, rest.getProperty(key));
    }
    return defaults;
  }

  private static Properties copyProperties(Properties source) {
    if (source == null) {
      return null;
    }
    Properties copy = new Properties(defaultsOf(source));
    copy.putAll(source);
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
    R apply(GuardedJob guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedJob guarded) throws X;
  }
}
