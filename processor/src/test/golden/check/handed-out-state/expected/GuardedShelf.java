package library;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Shelf} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShelf extends Shelf {
  /** Handles for private members of Shelf. They are as fast as direct access. */
  private static final VarHandle BOOKS;

  private static final VarHandle SIZES;
  private static final VarHandle NAME;
  private static final VarHandle RECENT;

  static {
    try {
      MethodHandles.Lookup shelf =
          MethodHandles.privateLookupIn(Shelf.class, MethodHandles.lookup());
      BOOKS = shelf.findVarHandle(Shelf.class, "books", List.class);
      SIZES = shelf.findVarHandle(Shelf.class, "sizes", int[].class);
      NAME = shelf.findVarHandle(Shelf.class, "name", String.class);
      RECENT = shelf.findVarHandle(Shelf.class, "recent", List.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedShelf() {
  }

  @Override
  List<String> warned() {
    this.lock.lock();
    try {
      return super.warned();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int[] warnedArray() {
    this.lock.lock();
    try {
      return super.warnedArray();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> warnedView() {
    this.lock.lock();
    try {
      return super.warnedView();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Iterator<String> warnedIterator() {
    this.lock.lock();
    try {
      return super.warnedIterator();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Stream<String> warnedStream() {
    this.lock.lock();
    try {
      return super.warnedStream();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> warnedAlias(boolean all) {
    this.lock.lock();
    try {
      return super.warnedAlias(all);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> warnedInside(String author) {
    this.lock.lock();
    try {
      return super.warnedInside(author);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<List<String>> warnedShallowCopy() {
    this.lock.lock();
    try {
      return super.warnedShallowCopy();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Optional<List<String>> warnedWrapped() {
    this.lock.lock();
    try {
      return super.warnedWrapped();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Object warnedInArray() {
    this.lock.lock();
    try {
      return super.warnedInArray();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map.Entry<String, List<String>> warnedInEntry() {
    this.lock.lock();
    try {
      return super.warnedInEntry();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Shelf.Box warnedInRecord() {
    this.lock.lock();
    try {
      return super.warnedInRecord();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warnedToFunction(Consumer<List<String>> action) {
    this.lock.lock();
    try {
      super.warnedToFunction(action);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warnedToList(List<List<String>> all) {
    this.lock.lock();
    try {
      super.warnedToList(all);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> warnedOfSwitch(int which) {
    this.lock.lock();
    try {
      return super.warnedOfSwitch(which);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> warnedByHelper() {
    this.lock.lock();
    try {
      return super.warnedByHelper();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Iterator<String> warnedIteratorOfStream() {
    this.lock.lock();
    try {
      return super.warnedIteratorOfStream();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Enumeration<String> warnedEnumeration() {
    this.lock.lock();
    try {
      return super.warnedEnumeration();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Stream<String> warnedJoined() {
    this.lock.lock();
    try {
      return super.warnedJoined();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Set<Map.Entry<String, List<String>>> warnedEntries() {
    this.lock.lock();
    try {
      return super.warnedEntries();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Map.Entry<String, List<String>> warnedEntry() {
    this.lock.lock();
    try {
      return super.warnedEntry();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Shelf.Copied acceptedInRecord() {
    this.lock.lock();
    try {
      return super.acceptedInRecord();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedToList(List<String> all) {
    this.lock.lock();
    try {
      super.acceptedToList(all);
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
  void acceptedEach(Consumer<List<String>> action) {
    this.lock.lock();
    try {
      super.acceptedEach(action);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> acceptedReplaced() {
    this.lock.lock();
    try {
      return super.acceptedReplaced();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> acceptedRemoved(String author) {
    this.lock.lock();
    try {
      return super.acceptedRemoved(author);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Optional<String> acceptedInside(String author) {
    this.lock.lock();
    try {
      return super.acceptedInside(author);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<List<String>> acceptedDeepCopy() {
    this.lock.lock();
    try {
      return super.acceptedDeepCopy();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> accepted() {
    this.lock.lock();
    try {
      return super.accepted();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Iterator<String> acceptedIteratorOfStream() {
    this.lock.lock();
    try {
      return super.acceptedIteratorOfStream();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> acceptedStream() {
    this.lock.lock();
    try {
      return super.acceptedStream();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int[] acceptedArray() {
    this.lock.lock();
    try {
      return super.acceptedArray();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  String acceptedValue() {
    this.lock.lock();
    try {
      return super.acceptedValue();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void rename(String other) {
    this.lock.lock();
    try {
      super.rename(other);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Iterator<String> iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.iterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public void forEach(Consumer<? super String> consumer) {
    iterator().forEachRemaining(consumer);
  }

  @Override
  public Spliterator<String> spliterator() {
    if (isHeld()) {
      return super.spliterator();
    }
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.spliterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Shelf[<locked>]";
    }
    List<String> books;
    int[] sizes;
    Map<String, List<String>> byAuthor;
    String name;
    List<String> recent;
    try {
      books = copyStringList(readBooks());
      sizes = copyIntArray(readSizes());
      byAuthor = copyListMap(super.byAuthor);
      name = (String) NAME.get(this);
      recent = copyStringList(readRecent());
    } finally {
      this.lock.unlock();
    }
    return "Shelf[books=" + books + ", sizes=" + Arrays.toString(sizes) + ", byAuthor=" + byAuthor
        + ", name=" + name + ", recent=" + recent + "]";
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

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
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

  private static Map<String, List<String>> copyListMap(Map<String, List<String>> source) {
    if (source == null) {
      return null;
    }
    Map<String, List<String>> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null : new ArrayList<>(value));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private List<String> readBooks() {
    return (List<String>) BOOKS.get(this);
  }

  private int[] readSizes() {
    return (int[]) SIZES.get(this);
  }

  @SuppressWarnings("unchecked")
  private List<String> readRecent() {
    return (List<String>) RECENT.get(this);
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

  private boolean isHeld() {
    return this.lock.isHeldByCurrentThread();
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedShelf guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedShelf guarded) throws X;
  }
}
