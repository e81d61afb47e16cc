package odd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import javax.annotation.processing.Generated;

/** {@link Registry} behind one exclusive lock: every way in takes it. */
@SuppressWarnings("serial")
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRegistry extends Registry {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantLock lock = new ReentrantLock();

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedRegistry() {
  }

  @Override
  void count(String name) {
    enter();
    try {
      super.count(name);
    } finally {
      leave();
    }
  }

  @Override
  public int size() {
    enter();
    try {
      return super.size();
    } finally {
      leave();
    }
  }

  @Override
  public boolean isEmpty() {
    enter();
    try {
      return super.isEmpty();
    } finally {
      leave();
    }
  }

  @Override
  public Integer get(Object key) {
    enter();
    try {
      return super.get(key);
    } finally {
      leave();
    }
  }

  @Override
  public boolean containsKey(Object key) {
    enter();
    try {
      return super.containsKey(key);
    } finally {
      leave();
    }
  }

  @Override
  public boolean containsValue(Object value) {
    enter();
    try {
      return super.containsValue(value);
    } finally {
      leave();
    }
  }

  @Override
  public Integer put(String key, Integer value) {
    enter();
    try {
      return super.put(key, value);
    } finally {
      leave();
    }
  }

  @Override
  public void putAll(Map<? extends String, ? extends Integer> m) {
    GuardedRegistry other = m instanceof GuardedRegistry guarded ? guarded : this;
    GuardedRegistry low = this.order <= other.order ? this : other;
    GuardedRegistry high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        super.putAll(m);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public Integer remove(Object key) {
    enter();
    try {
      return super.remove(key);
    } finally {
      leave();
    }
  }

  @Override
  public void clear() {
    enter();
    try {
      super.clear();
    } finally {
      leave();
    }
  }

  @Override
  public java.util.concurrent.ConcurrentHashMap.KeySetView<String, Integer> keySet() {
    enter();
    try {
      return super.keySet();
    } finally {
      leave();
    }
  }

  @Override
  public Collection<Integer> values() {
    if (isHeld()) {
      return super.values();
    }
    enter();
    try {
      Collection<Integer> view = super.values();
      return view == null ? null : unmodifiable(copyOf_(view));
    } finally {
      leave();
    }
  }

  @Override
  public Set<Map.Entry<String, Integer>> entrySet() {
    if (isHeld()) {
      return super.entrySet();
    }
    enter();
    try {
      Set<Map.Entry<String, Integer>> view = super.entrySet();
      return snapshotEntrySet(view);
    } finally {
      leave();
    }
  }

  @Override
  public int hashCode() {
    enter();
    try {
      return super.hashCode();
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    enter();
    try {
      return super.toString();
    } finally {
      leave();
    }
  }

  @Override
  public boolean equals(Object o) {
    GuardedRegistry other = o instanceof GuardedRegistry guarded ? guarded : this;
    GuardedRegistry low = this.order <= other.order ? this : other;
    GuardedRegistry high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.equals(o);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public Integer putIfAbsent(String key, Integer value) {
    enter();
    try {
      return super.putIfAbsent(key, value);
    } finally {
      leave();
    }
  }

  @Override
  public boolean remove(Object key, Object value) {
    enter();
    try {
      return super.remove(key, value);
    } finally {
      leave();
    }
  }

  @Override
  public boolean replace(String key, Integer oldValue, Integer newValue) {
    enter();
    try {
      return super.replace(key, oldValue, newValue);
    } finally {
      leave();
    }
  }

  @Override
  public Integer replace(String key, Integer value) {
    enter();
    try {
      return super.replace(key, value);
    } finally {
      leave();
    }
  }

  @Override
  public Integer getOrDefault(Object key, Integer defaultValue) {
    enter();
    try {
      return super.getOrDefault(key, defaultValue);
    } finally {
      leave();
    }
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Integer> action) {
    enter();
    try {
      super.forEach(action);
    } finally {
      leave();
    }
  }

  @Override
  public void replaceAll(BiFunction<? super String, ? super Integer, ? extends Integer> function) {
    enter();
    try {
      super.replaceAll(function);
    } finally {
      leave();
    }
  }

  @Override
  public Integer computeIfAbsent(String key,
      Function<? super String, ? extends Integer> mappingFunction) {
    enter();
    try {
      return super.computeIfAbsent(key, mappingFunction);
    } finally {
      leave();
    }
  }

  @Override
  public Integer computeIfPresent(String key,
      BiFunction<? super String, ? super Integer, ? extends Integer> remappingFunction) {
    enter();
    try {
      return super.computeIfPresent(key, remappingFunction);
    } finally {
      leave();
    }
  }

  @Override
  public Integer compute(String key,
      BiFunction<? super String, ? super Integer, ? extends Integer> remappingFunction) {
    enter();
    try {
      return super.compute(key, remappingFunction);
    } finally {
      leave();
    }
  }

  @Override
  public Integer merge(String key, Integer value,
      BiFunction<? super Integer, ? super Integer, ? extends Integer> remappingFunction) {
    enter();
    try {
      return super.merge(key, value, remappingFunction);
    } finally {
      leave();
    }
  }

  @Override
  public boolean contains(Object value) {
    enter();
    try {
      return super.contains(value);
    } finally {
      leave();
    }
  }

  @Override
  public Enumeration<String> keys() {
    if (isHeld()) {
      return super.keys();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.keys().asIterator().forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.enumeration(Collections.unmodifiableList(elements));
  }

  @Override
  public Enumeration<Integer> elements() {
    if (isHeld()) {
      return super.elements();
    }
    List<Integer> elements = new ArrayList<>();
    enter();
    try {
      super.elements().asIterator().forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.enumeration(Collections.unmodifiableList(elements));
  }

  @Override
  public long mappingCount() {
    enter();
    try {
      return super.mappingCount();
    } finally {
      leave();
    }
  }

  @Override
  public java.util.concurrent.ConcurrentHashMap.KeySetView<String, Integer> keySet(
      Integer mappedValue) {
    enter();
    try {
      return super.keySet(mappedValue);
    } finally {
      leave();
    }
  }

  @Override
  public void forEach(long parallelismThreshold,
      BiConsumer<? super String, ? super Integer> action) {
    enter();
    try {
      super.forEach(parallelismThreshold, action);
    } finally {
      leave();
    }
  }

  @Override
  public <U> void forEach(long parallelismThreshold,
      BiFunction<? super String, ? super Integer, ? extends U> transformer,
      Consumer<? super U> action) {
    enter();
    try {
      super.forEach(parallelismThreshold, transformer, action);
    } finally {
      leave();
    }
  }

  @Override
  public <U> U search(long parallelismThreshold,
      BiFunction<? super String, ? super Integer, ? extends U> searchFunction) {
    enter();
    try {
      return super.search(parallelismThreshold, searchFunction);
    } finally {
      leave();
    }
  }

  @Override
  public <U> U reduce(long parallelismThreshold,
      BiFunction<? super String, ? super Integer, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    enter();
    try {
      return super.reduce(parallelismThreshold, transformer, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public double reduceToDouble(long parallelismThreshold,
      ToDoubleBiFunction<? super String, ? super Integer> transformer, double basis,
      DoubleBinaryOperator reducer) {
    enter();
    try {
      return super.reduceToDouble(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public long reduceToLong(long parallelismThreshold,
      ToLongBiFunction<? super String, ? super Integer> transformer, long basis,
      LongBinaryOperator reducer) {
    enter();
    try {
      return super.reduceToLong(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public int reduceToInt(long parallelismThreshold,
      ToIntBiFunction<? super String, ? super Integer> transformer, int basis,
      IntBinaryOperator reducer) {
    enter();
    try {
      return super.reduceToInt(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public void forEachKey(long parallelismThreshold, Consumer<? super String> action) {
    enter();
    try {
      super.forEachKey(parallelismThreshold, action);
    } finally {
      leave();
    }
  }

  @Override
  public <U> void forEachKey(long parallelismThreshold,
      Function<? super String, ? extends U> transformer, Consumer<? super U> action) {
    enter();
    try {
      super.forEachKey(parallelismThreshold, transformer, action);
    } finally {
      leave();
    }
  }

  @Override
  public <U> U searchKeys(long parallelismThreshold,
      Function<? super String, ? extends U> searchFunction) {
    enter();
    try {
      return super.searchKeys(parallelismThreshold, searchFunction);
    } finally {
      leave();
    }
  }

  @Override
  public String reduceKeys(long parallelismThreshold,
      BiFunction<? super String, ? super String, ? extends String> reducer) {
    enter();
    try {
      return super.reduceKeys(parallelismThreshold, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public <U> U reduceKeys(long parallelismThreshold,
      Function<? super String, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    enter();
    try {
      return super.reduceKeys(parallelismThreshold, transformer, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public double reduceKeysToDouble(long parallelismThreshold,
      ToDoubleFunction<? super String> transformer, double basis, DoubleBinaryOperator reducer) {
    enter();
    try {
      return super.reduceKeysToDouble(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public long reduceKeysToLong(long parallelismThreshold,
      ToLongFunction<? super String> transformer, long basis, LongBinaryOperator reducer) {
    enter();
    try {
      return super.reduceKeysToLong(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public int reduceKeysToInt(long parallelismThreshold, ToIntFunction<? super String> transformer,
      int basis, IntBinaryOperator reducer) {
    enter();
    try {
      return super.reduceKeysToInt(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public void forEachValue(long parallelismThreshold, Consumer<? super Integer> action) {
    enter();
    try {
      super.forEachValue(parallelismThreshold, action);
    } finally {
      leave();
    }
  }

  @Override
  public <U> void forEachValue(long parallelismThreshold,
      Function<? super Integer, ? extends U> transformer, Consumer<? super U> action) {
    enter();
    try {
      super.forEachValue(parallelismThreshold, transformer, action);
    } finally {
      leave();
    }
  }

  @Override
  public <U> U searchValues(long parallelismThreshold,
      Function<? super Integer, ? extends U> searchFunction) {
    enter();
    try {
      return super.searchValues(parallelismThreshold, searchFunction);
    } finally {
      leave();
    }
  }

  @Override
  public Integer reduceValues(long parallelismThreshold,
      BiFunction<? super Integer, ? super Integer, ? extends Integer> reducer) {
    enter();
    try {
      return super.reduceValues(parallelismThreshold, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public <U> U reduceValues(long parallelismThreshold,
      Function<? super Integer, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    enter();
    try {
      return super.reduceValues(parallelismThreshold, transformer, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public double reduceValuesToDouble(long parallelismThreshold,
      ToDoubleFunction<? super Integer> transformer, double basis, DoubleBinaryOperator reducer) {
    enter();
    try {
      return super.reduceValuesToDouble(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public long reduceValuesToLong(long parallelismThreshold,
      ToLongFunction<? super Integer> transformer, long basis, LongBinaryOperator reducer) {
    enter();
    try {
      return super.reduceValuesToLong(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public int reduceValuesToInt(long parallelismThreshold,
      ToIntFunction<? super Integer> transformer, int basis, IntBinaryOperator reducer) {
    enter();
    try {
      return super.reduceValuesToInt(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public void forEachEntry(long parallelismThreshold,
      Consumer<? super Map.Entry<String, Integer>> action) {
    enter();
    try {
      super.forEachEntry(parallelismThreshold, action);
    } finally {
      leave();
    }
  }

  @Override
  public <U> void forEachEntry(long parallelismThreshold,
      Function<Map.Entry<String, Integer>, ? extends U> transformer, Consumer<? super U> action) {
    enter();
    try {
      super.forEachEntry(parallelismThreshold, transformer, action);
    } finally {
      leave();
    }
  }

  @Override
  public <U> U searchEntries(long parallelismThreshold,
      Function<Map.Entry<String, Integer>, ? extends U> searchFunction) {
    enter();
    try {
      return super.searchEntries(parallelismThreshold, searchFunction);
    } finally {
      leave();
    }
  }

  @Override
  public Map.Entry<String, Integer> reduceEntries(long parallelismThreshold,
      BiFunction<Map.Entry<String, Integer>, Map.Entry<String, Integer>, ? extends Map.Entry<String, Integer>> reducer) {
    enter();
    try {
      return super.reduceEntries(parallelismThreshold, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public <U> U reduceEntries(long parallelismThreshold,
      Function<Map.Entry<String, Integer>, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    enter();
    try {
      return super.reduceEntries(parallelismThreshold, transformer, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public double reduceEntriesToDouble(long parallelismThreshold,
      ToDoubleFunction<Map.Entry<String, Integer>> transformer, double basis,
      DoubleBinaryOperator reducer) {
    enter();
    try {
      return super.reduceEntriesToDouble(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public long reduceEntriesToLong(long parallelismThreshold,
      ToLongFunction<Map.Entry<String, Integer>> transformer, long basis,
      LongBinaryOperator reducer) {
    enter();
    try {
      return super.reduceEntriesToLong(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  public int reduceEntriesToInt(long parallelismThreshold,
      ToIntFunction<Map.Entry<String, Integer>> transformer, int basis, IntBinaryOperator reducer) {
    enter();
    try {
      return super.reduceEntriesToInt(parallelismThreshold, transformer, basis, reducer);
    } finally {
      leave();
    }
  }

  @Override
  protected Object clone() throws CloneNotSupportedException {
    throw new UnsupportedOperationException("a clone would share its parts with this Registry");
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

  private static <E> Collection<E> copyOf_(Collection<E> source) {
    if (source instanceof SortedSet<E> sorted) {
      return new TreeSet<>(sorted);
    }
    if (source instanceof Set) {
      Set<E> copy = new LinkedHashSet<>(source);
      if (copy.size() < source.size()) {
        // The original tells equal elements apart.
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

  private static <E> Set<E> copyOf_(Set<E> source) {
    if (source instanceof SortedSet<E> sorted) {
      return new TreeSet<>(sorted);
    }
    Set<E> copy = new LinkedHashSet<>(source);
    if (copy.size() < source.size()) {
      // The original tells equal elements apart.
      copy = Collections.newSetFromMap(new IdentityHashMap<>());
      copy.addAll(source);
    }
    return copy;
  }

  private static Set<Map.Entry<String, Integer>> snapshotEntrySet(
      Set<Map.Entry<String, Integer>> source) {
    if (source == null) {
      return null;
    }
    Set<Map.Entry<String, Integer>> copy = copyOf_(source);
    copy.clear();
    for (Map.Entry<String, Integer> element : source) {
      copy.add(element == null ? null
          : new java.util.AbstractMap.SimpleImmutableEntry<>(element.getKey(), element.getValue()));
    }
    return Collections.unmodifiableSet(copy);
  }

  private void enter() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lock();
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
    R apply(GuardedRegistry guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedRegistry guarded) throws X;
  }
}
