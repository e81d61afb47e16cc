package library;

import java.time.Duration;
import java.util.ArrayList;
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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** {@link Shelf} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShelf extends Shelf {
  private final ReentrantLock lock = new ReentrantLock();

  GuardedShelf() {
  }

  @Override
  List<String> warned() {
    enter();
    try {
      return super.warned();
    } finally {
      leave();
    }
  }

  @Override
  int[] warnedArray() {
    enter();
    try {
      return super.warnedArray();
    } finally {
      leave();
    }
  }

  @Override
  List<String> warnedView() {
    enter();
    try {
      return super.warnedView();
    } finally {
      leave();
    }
  }

  @Override
  Iterator<String> warnedIterator() {
    enter();
    try {
      return super.warnedIterator();
    } finally {
      leave();
    }
  }

  @Override
  Stream<String> warnedStream() {
    enter();
    try {
      return super.warnedStream();
    } finally {
      leave();
    }
  }

  @Override
  List<String> warnedAlias(boolean all) {
    enter();
    try {
      return super.warnedAlias(all);
    } finally {
      leave();
    }
  }

  @Override
  List<String> warnedInside(String author) {
    enter();
    try {
      return super.warnedInside(author);
    } finally {
      leave();
    }
  }

  @Override
  List<List<String>> warnedShallowCopy() {
    enter();
    try {
      return super.warnedShallowCopy();
    } finally {
      leave();
    }
  }

  @Override
  Optional<List<String>> warnedWrapped() {
    enter();
    try {
      return super.warnedWrapped();
    } finally {
      leave();
    }
  }

  @Override
  Object warnedInArray() {
    enter();
    try {
      return super.warnedInArray();
    } finally {
      leave();
    }
  }

  @Override
  Map.Entry<String, List<String>> warnedInEntry() {
    enter();
    try {
      return super.warnedInEntry();
    } finally {
      leave();
    }
  }

  @Override
  Shelf.Box warnedInRecord() {
    enter();
    try {
      return super.warnedInRecord();
    } finally {
      leave();
    }
  }

  @Override
  void warnedToFunction(Consumer<List<String>> action) {
    enter();
    try {
      super.warnedToFunction(action);
    } finally {
      leave();
    }
  }

  @Override
  void warnedToList(List<List<String>> all) {
    enter();
    try {
      super.warnedToList(all);
    } finally {
      leave();
    }
  }

  @Override
  List<String> warnedOfSwitch(int which) {
    enter();
    try {
      return super.warnedOfSwitch(which);
    } finally {
      leave();
    }
  }

  @Override
  List<String> warnedByHelper() {
    enter();
    try {
      return super.warnedByHelper();
    } finally {
      leave();
    }
  }

  @Override
  Iterator<String> warnedIteratorOfStream() {
    enter();
    try {
      return super.warnedIteratorOfStream();
    } finally {
      leave();
    }
  }

  @Override
  Enumeration<String> warnedEnumeration() {
    enter();
    try {
      return super.warnedEnumeration();
    } finally {
      leave();
    }
  }

  @Override
  Stream<String> warnedJoined() {
    enter();
    try {
      return super.warnedJoined();
    } finally {
      leave();
    }
  }

  @Override
  Set<Map.Entry<String, List<String>>> warnedEntries() {
    enter();
    try {
      return super.warnedEntries();
    } finally {
      leave();
    }
  }

  @Override
  Map.Entry<String, List<String>> warnedEntry() {
    enter();
    try {
      return super.warnedEntry();
    } finally {
      leave();
    }
  }

  @Override
  Shelf.Copied acceptedInRecord() {
    enter();
    try {
      return super.acceptedInRecord();
    } finally {
      leave();
    }
  }

  @Override
  void acceptedToList(List<String> all) {
    enter();
    try {
      super.acceptedToList(all);
    } finally {
      leave();
    }
  }

  @Override
  int acceptedInside() {
    enter();
    try {
      return super.acceptedInside();
    } finally {
      leave();
    }
  }

  @Override
  void acceptedEach(Consumer<List<String>> action) {
    enter();
    try {
      super.acceptedEach(action);
    } finally {
      leave();
    }
  }

  @Override
  List<String> acceptedReplaced() {
    enter();
    try {
      return super.acceptedReplaced();
    } finally {
      leave();
    }
  }

  @Override
  List<String> acceptedRemoved(String author) {
    enter();
    try {
      return super.acceptedRemoved(author);
    } finally {
      leave();
    }
  }

  @Override
  Optional<String> acceptedInside(String author) {
    enter();
    try {
      return super.acceptedInside(author);
    } finally {
      leave();
    }
  }

  @Override
  List<List<String>> acceptedDeepCopy() {
    enter();
    try {
      return super.acceptedDeepCopy();
    } finally {
      leave();
    }
  }

  @Override
  List<String> accepted() {
    enter();
    try {
      return super.accepted();
    } finally {
      leave();
    }
  }

  @Override
  Iterator<String> acceptedIteratorOfStream() {
    enter();
    try {
      return super.acceptedIteratorOfStream();
    } finally {
      leave();
    }
  }

  @Override
  List<String> acceptedStream() {
    enter();
    try {
      return super.acceptedStream();
    } finally {
      leave();
    }
  }

  @Override
  int[] acceptedArray() {
    enter();
    try {
      return super.acceptedArray();
    } finally {
      leave();
    }
  }

  @Override
  String acceptedValue() {
    enter();
    try {
      return super.acceptedValue();
    } finally {
      leave();
    }
  }

  @Override
  void rename(String other) {
    enter();
    try {
      super.rename(other);
    } finally {
      leave();
    }
  }

  @Override
  public Iterator<String> iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.iterator().forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public void forEach(Consumer<? super String> consumer) {
    enter();
    try {
      super.forEach(consumer);
    } finally {
      leave();
    }
  }

  @Override
  public Spliterator<String> spliterator() {
    if (isHeld()) {
      return super.spliterator();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.spliterator().forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Shelf[<locked>]";
    }
    Map<String, List<String>> byAuthor;
    try {
      byAuthor = copyListMap(super.byAuthor);
    } finally {
      leave();
    }
    return "Shelf[byAuthor=" + byAuthor + "]";
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

  private static <K, V> Map<K, V> copyOf(Map<K, V> source) {
    if (source instanceof SortedMap<K, V> sorted) {
      return new TreeMap<>(sorted);
    }
    if (source instanceof IdentityHashMap<K, V> same) {
      return new IdentityHashMap<>(same);
    }
    Map<K, V> copy = new LinkedHashMap<>(source);
    if (copy.size() < source.size()) {
      // The original tells equal keys apart.
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

  private boolean isHeld() {
    return this.lock == null || this.lock.isHeldByCurrentThread();
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedShelf guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedShelf guarded) throws X;
  }
}
