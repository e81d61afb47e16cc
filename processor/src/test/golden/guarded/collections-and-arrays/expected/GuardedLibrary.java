package books;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Library} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedLibrary extends Library {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedLibrary() {
  }

  List<String> getTitles() {
    this.lock.lock();
    try {
      return super.titles == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.titles));
    } finally {
      this.lock.unlock();
    }
  }

  void setTitles(List<String> value) {
    List<String> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      super.titles = copy;
    } finally {
      this.lock.unlock();
    }
  }

  List<String> updateTitles(UnaryOperator<List<String>> operator) {
    this.lock.lock();
    try {
      List<String> updated = operator.apply(super.titles == null ? null
          : new ArrayList<>(super.titles));
      super.titles = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  Set<String> getShelves() {
    this.lock.lock();
    try {
      return super.shelves == null ? null : Collections.unmodifiableSet(copyOf(super.shelves));
    } finally {
      this.lock.unlock();
    }
  }

  Map<String, List<String>> getByAuthor() {
    this.lock.lock();
    try {
      return snapshotListMap(super.byAuthor);
    } finally {
      this.lock.unlock();
    }
  }

  void setByAuthor(Map<String, List<String>> value) {
    Map<String, List<String>> copy = copyListMap(value);
    this.lock.lock();
    try {
      super.byAuthor = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Map<String, List<String>> updateByAuthor(UnaryOperator<Map<String, List<String>>> operator) {
    this.lock.lock();
    try {
      Map<String, List<String>> updated = operator.apply(copyListMap(super.byAuthor));
      super.byAuthor = copyListMap(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  ArrayList<String> getDrafts() {
    this.lock.lock();
    try {
      return super.drafts == null ? null : new ArrayList<>(super.drafts);
    } finally {
      this.lock.unlock();
    }
  }

  void setDrafts(ArrayList<String> value) {
    ArrayList<String> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      super.drafts = copy;
    } finally {
      this.lock.unlock();
    }
  }

  ArrayList<String> updateDrafts(UnaryOperator<ArrayList<String>> operator) {
    this.lock.lock();
    try {
      ArrayList<String> updated = operator.apply(super.drafts == null ? null
          : new ArrayList<>(super.drafts));
      super.drafts = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  Collection<Integer> getYears() {
    this.lock.lock();
    try {
      return super.years == null ? null : unmodifiable(copyOf(super.years));
    } finally {
      this.lock.unlock();
    }
  }

  void setYears(Collection<Integer> value) {
    Collection<Integer> copy = value == null ? null : copyOf(value);
    this.lock.lock();
    try {
      super.years = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Collection<Integer> updateYears(UnaryOperator<Collection<Integer>> operator) {
    this.lock.lock();
    try {
      Collection<Integer> updated = operator.apply(super.years == null ? null
          : copyOf(super.years));
      super.years = updated == null ? null : copyOf(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  byte[] getCover() {
    this.lock.lock();
    try {
      return super.cover == null ? null : super.cover.clone();
    } finally {
      this.lock.unlock();
    }
  }

  void setCover(byte[] value) {
    byte[] copy = value == null ? null : value.clone();
    this.lock.lock();
    try {
      super.cover = copy;
    } finally {
      this.lock.unlock();
    }
  }

  byte[] updateCover(UnaryOperator<byte[]> operator) {
    this.lock.lock();
    try {
      byte[] updated = operator.apply(super.cover == null ? null : super.cover.clone());
      super.cover = updated == null ? null : updated.clone();
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  String[][] getIndex() {
    this.lock.lock();
    try {
      return copyStringArrayArray(super.index);
    } finally {
      this.lock.unlock();
    }
  }

  void setIndex(String[][] value) {
    String[][] copy = copyStringArrayArray(value);
    this.lock.lock();
    try {
      super.index = copy;
    } finally {
      this.lock.unlock();
    }
  }

  String[][] updateIndex(UnaryOperator<String[][]> operator) {
    this.lock.lock();
    try {
      String[][] updated = operator.apply(copyStringArrayArray(super.index));
      super.index = copyStringArrayArray(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Library[<locked>]";
    }
    List<String> titles;
    Set<String> shelves;
    Map<String, List<String>> byAuthor;
    ArrayList<String> drafts;
    Collection<Integer> years;
    byte[] cover;
    String[][] index;
    try {
      titles = super.titles == null ? null : new ArrayList<>(super.titles);
      shelves = super.shelves == null ? null : copyOf(super.shelves);
      byAuthor = copyListMap(super.byAuthor);
      drafts = super.drafts == null ? null : new ArrayList<>(super.drafts);
      years = super.years == null ? null : copyOf(super.years);
      cover = super.cover == null ? null : super.cover.clone();
      index = copyStringArrayArray(super.index);
    } finally {
      this.lock.unlock();
    }
    return "Library[titles=" + titles + ", shelves=" + shelves + ", byAuthor=" + byAuthor
        + ", drafts=" + drafts + ", years=" + years + ", cover=" + Arrays.toString(cover)
        + ", index=" + Arrays.deepToString(index) + "]";
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

  private static Map<String, List<String>> snapshotListMap(Map<String, List<String>> source) {
    if (source == null) {
      return null;
    }
    Map<String, List<String>> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null
        : Collections.unmodifiableList(new ArrayList<>(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static Map<String, List<String>> copyListMap(Map<String, List<String>> source) {
    if (source == null) {
      return null;
    }
    Map<String, List<String>> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null : new ArrayList<>(value));
    return copy;
  }

  private static <E> Collection<E> copyOf(Collection<E> source) {
    if (source instanceof SortedSet<E> sorted) {
      return new TreeSet<>(sorted);
    }
    if (source instanceof Set) {
      Set<E> copy = new LinkedHashSet<>(source);
      if (copy.size() < source.size()) {
        // The source holds elements that equal each other,
        // and only an IdentityHashMap keeps them apart.
        copy = Collections.newSetFromMap(new IdentityHashMap<>());
        copy.addAll(source);
      }
      return copy;
    }
    return new ArrayList<>(source);
  }

  private static <E> Collection<E> unmodifiable(Collection<E> copy) {
    if (copy instanceof Set<E> set) {
      return Collections.unmodifiableSet(set);
    }
    return Collections.unmodifiableList((List<E>) copy);
  }

  private static String[][] copyStringArrayArray(String[][] source) {
    if (source == null) {
      return null;
    }
    String[][] copy = source.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : copy[i].clone();
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
    R apply(GuardedLibrary guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLibrary guarded) throws X;
  }
}
