package scale;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** A {@link Ranks} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRanks<E extends Enum<E>> extends Ranks<E> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedRanks() {
  }

  @Override
  public Set<Map.Entry<TreeMap<E, Queue<E>>, E>> entrySet() {
    if (isHeld()) {
      return super.entrySet();
    }
    this.lock.lock();
    try {
      Set<Map.Entry<TreeMap<E, Queue<E>>, E>> view = super.entrySet();
      return snapshotEntrySet(view);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void clear() {
    this.lock.lock();
    try {
      super.clear();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  protected Object clone() throws CloneNotSupportedException {
    throw new UnsupportedOperationException("a clone would share its parts with this Ranks");
  }

  @Override
  public boolean containsKey(Object object) {
    this.lock.lock();
    try {
      return super.containsKey(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean containsValue(Object object) {
    this.lock.lock();
    try {
      return super.containsValue(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedRanks<?> other = object instanceof GuardedRanks<?> guarded ? guarded : this;
    GuardedRanks<?> low = this.order <= other.order ? this : other;
    GuardedRanks<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.equals(object);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public E get(Object object) {
    this.lock.lock();
    try {
      return super.get(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int hashCode() {
    this.lock.lock();
    try {
      return super.hashCode();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean isEmpty() {
    this.lock.lock();
    try {
      return super.isEmpty();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Set<TreeMap<E, Queue<E>>> keySet() {
    if (isHeld()) {
      return super.keySet();
    }
    this.lock.lock();
    try {
      Set<TreeMap<E, Queue<E>>> view = super.keySet();
      return snapshotTreeMapSet(view);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E put(TreeMap<E, Queue<E>> treeMap, E e) {
    this.lock.lock();
    try {
      return super.put(treeMap, e);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void putAll(Map<? extends TreeMap<E, Queue<E>>, ? extends E> map) {
    GuardedRanks<?> other = (Object) map instanceof GuardedRanks<?> guarded ? guarded : this;
    GuardedRanks<?> low = this.order <= other.order ? this : other;
    GuardedRanks<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        super.putAll(map);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public E remove(Object object) {
    this.lock.lock();
    try {
      return super.remove(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int size() {
    this.lock.lock();
    try {
      return super.size();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "(this Map)";
    }
    try {
      List<Object> keys = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      if (!tryHold(this.lock)) {
        return "Ranks[<locked>]";
      }
      try {
        super.forEach((key, value) -> {
          keys.add(key);
          values.add(value);
        });
      } finally {
        this.lock.unlock();
      }
      StringJoiner text = new StringJoiner(", ", "{", "}");
      for (int i = 0; i < keys.size(); i++) {
        text.add(keys.get(i) + "=" + values.get(i));
      }
      return text.toString();
    } finally {
      PRINTING.get().remove(this);
    }
  }

  @Override
  public Collection<E> values() {
    if (isHeld()) {
      return super.values();
    }
    this.lock.lock();
    try {
      Collection<E> view = super.values();
      return view == null ? null : unmodifiable(copyOf_(view));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E compute(TreeMap<E, Queue<E>> treeMap,
      BiFunction<? super TreeMap<E, Queue<E>>, ? super E, ? extends E> biFunction) {
    this.lock.lock();
    try {
      return super.compute(treeMap, biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E computeIfAbsent(TreeMap<E, Queue<E>> treeMap,
      Function<? super TreeMap<E, Queue<E>>, ? extends E> function) {
    this.lock.lock();
    try {
      return super.computeIfAbsent(treeMap, function);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E computeIfPresent(TreeMap<E, Queue<E>> treeMap,
      BiFunction<? super TreeMap<E, Queue<E>>, ? super E, ? extends E> biFunction) {
    this.lock.lock();
    try {
      return super.computeIfPresent(treeMap, biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void forEach(BiConsumer<? super TreeMap<E, Queue<E>>, ? super E> biConsumer) {
    entrySet().forEach(entry -> biConsumer.accept(entry.getKey(), entry.getValue()));
  }

  @Override
  public E getOrDefault(Object object, E e) {
    this.lock.lock();
    try {
      return super.getOrDefault(object, e);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E merge(TreeMap<E, Queue<E>> treeMap, E e,
      BiFunction<? super E, ? super E, ? extends E> biFunction) {
    this.lock.lock();
    try {
      return super.merge(treeMap, e, biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E putIfAbsent(TreeMap<E, Queue<E>> treeMap, E e) {
    this.lock.lock();
    try {
      return super.putIfAbsent(treeMap, e);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean remove(Object object, Object object_) {
    this.lock.lock();
    try {
      return super.remove(object, object_);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E replace(TreeMap<E, Queue<E>> treeMap, E e) {
    this.lock.lock();
    try {
      return super.replace(treeMap, e);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean replace(TreeMap<E, Queue<E>> treeMap, E e, E e_) {
    this.lock.lock();
    try {
      return super.replace(treeMap, e, e_);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void replaceAll(
      BiFunction<? super TreeMap<E, Queue<E>>, ? super E, ? extends E> biFunction) {
    this.lock.lock();
    try {
      super.replaceAll(biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<E, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<E, X> action) throws X {
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
      LockedFunction<E, R, X> action) throws X, InterruptedException {
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

  private static <E> Set<E> copyOf_(Set<E> source) {
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

  private static <E extends Enum<E>> Map.Entry<TreeMap<E, Queue<E>>, E> copyEntry(
      Map.Entry<TreeMap<E, Queue<E>>, E> source) {
    if (source == null) {
      return null;
    }
    return new java.util.AbstractMap.SimpleImmutableEntry<>(copyQueueTreeMap(source.getKey()),
        source.getValue());
  }

  private static <E> Queue<E> copyOf_(Queue<E> source) {
    if (source instanceof PriorityQueue<E> same) {
      return new PriorityQueue<>(same);
    }
    if (source instanceof PriorityBlockingQueue<E> same) {
      return new PriorityBlockingQueue<>(same);
    }
    return new LinkedList<>(source);
  }

  private static <E extends Enum<E>> TreeMap<E, Queue<E>> copyQueueTreeMap(
      TreeMap<E, Queue<E>> source) {
    if (source == null) {
      return null;
    }
    TreeMap<E, Queue<E>> copy = new TreeMap<>(source);
    copy.replaceAll((key, value) -> value == null ? null : copyOf_(value));
    return copy;
  }

  private static <E extends Enum<E>> Set<Map.Entry<TreeMap<E, Queue<E>>, E>> snapshotEntrySet(
      Set<Map.Entry<TreeMap<E, Queue<E>>, E>> source) {
    if (source == null) {
      return null;
    }
    Set<Map.Entry<TreeMap<E, Queue<E>>, E>> copy = copyOf_(source);
    copy.clear();
    for (Map.Entry<TreeMap<E, Queue<E>>, E> element : source) {
      copy.add(copyEntry(element));
    }
    return Collections.unmodifiableSet(copy);
  }

  private static <E extends Enum<E>> Set<TreeMap<E, Queue<E>>> snapshotTreeMapSet(
      Set<TreeMap<E, Queue<E>>> source) {
    if (source == null) {
      return null;
    }
    Set<TreeMap<E, Queue<E>>> copy = copyOf_(source);
    copy.clear();
    for (TreeMap<E, Queue<E>> element : source) {
      copy.add(copyQueueTreeMap(element));
    }
    return Collections.unmodifiableSet(copy);
  }

  private static <E> Collection<E> copyOf_(Collection<E> source) {
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
  public interface LockedFunction<E extends Enum<E>, R, X extends Exception> {
    R apply(GuardedRanks<E> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<E extends Enum<E>, X extends Exception> {
    void accept(GuardedRanks<E> guarded) throws X;
  }
}
