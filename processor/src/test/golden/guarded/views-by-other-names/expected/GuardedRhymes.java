package poems;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** {@link Rhymes} behind one exclusive lock: every way in takes it. */
@SuppressWarnings("serial")
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRhymes extends Rhymes {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantLock lock = new ReentrantLock();

  /** Of two objects the one with the lower number is locked first. */
  private transient long order = ORDER.getAndIncrement();

  GuardedRhymes() {
  }

  @Override
  Stream<Integer> values(String ending) {
    if (isHeld()) {
      return super.values(ending).sequential();
    }
    List<Integer> elements = new ArrayList<>();
    enter();
    try {
      super.values(ending).sequential().forEachOrdered(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).stream();
  }

  @Override
  IntStream values(int least) {
    if (isHeld()) {
      return super.values(least).sequential();
    }
    enter();
    try {
      return Arrays.stream(super.values(least).sequential().toArray());
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
  public Object clone() {
    throw new UnsupportedOperationException("a clone would share its parts with this Rhymes");
  }

  @Override
  public Integer compute(String string,
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    enter();
    try {
      return super.compute(string, biFunction);
    } finally {
      leave();
    }
  }

  @Override
  public Integer computeIfAbsent(String string,
      Function<? super String, ? extends Integer> function) {
    enter();
    try {
      return super.computeIfAbsent(string, function);
    } finally {
      leave();
    }
  }

  @Override
  public Integer computeIfPresent(String string,
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    enter();
    try {
      return super.computeIfPresent(string, biFunction);
    } finally {
      leave();
    }
  }

  @Override
  public boolean containsKey(Object object) {
    enter();
    try {
      return super.containsKey(object);
    } finally {
      leave();
    }
  }

  @Override
  public boolean containsValue(Object object) {
    enter();
    try {
      return super.containsValue(object);
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
  public void forEach(BiConsumer<? super String, ? super Integer> biConsumer) {
    enter();
    try {
      super.forEach(biConsumer);
    } finally {
      leave();
    }
  }

  @Override
  public Integer get(Object object) {
    enter();
    try {
      return super.get(object);
    } finally {
      leave();
    }
  }

  @Override
  public Integer getOrDefault(Object object, Integer integer) {
    enter();
    try {
      return super.getOrDefault(object, integer);
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
  public Set<String> keySet() {
    if (isHeld()) {
      return super.keySet();
    }
    enter();
    try {
      Set<String> view = super.keySet();
      return view == null ? null : Collections.unmodifiableSet(copyOf_(view));
    } finally {
      leave();
    }
  }

  @Override
  public Integer merge(String string, Integer integer,
      BiFunction<? super Integer, ? super Integer, ? extends Integer> biFunction) {
    enter();
    try {
      return super.merge(string, integer, biFunction);
    } finally {
      leave();
    }
  }

  @Override
  public Integer put(String string, Integer integer) {
    enter();
    try {
      return super.put(string, integer);
    } finally {
      leave();
    }
  }

  @Override
  public void putAll(Map<? extends String, ? extends Integer> map) {
    GuardedRhymes other = map instanceof GuardedRhymes guarded ? guarded : this;
    GuardedRhymes low = this.order <= other.order ? this : other;
    GuardedRhymes high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        super.putAll(map);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public Integer putIfAbsent(String string, Integer integer) {
    enter();
    try {
      return super.putIfAbsent(string, integer);
    } finally {
      leave();
    }
  }

  @Override
  public Integer remove(Object object) {
    enter();
    try {
      return super.remove(object);
    } finally {
      leave();
    }
  }

  @Override
  public boolean remove(Object object, Object object_) {
    enter();
    try {
      return super.remove(object, object_);
    } finally {
      leave();
    }
  }

  @Override
  public Integer replace(String string, Integer integer) {
    enter();
    try {
      return super.replace(string, integer);
    } finally {
      leave();
    }
  }

  @Override
  public boolean replace(String string, Integer integer, Integer integer_) {
    enter();
    try {
      return super.replace(string, integer, integer_);
    } finally {
      leave();
    }
  }

  @Override
  public void replaceAll(
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    enter();
    try {
      super.replaceAll(biFunction);
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
  public boolean equals(Object object) {
    GuardedRhymes other = object instanceof GuardedRhymes guarded ? guarded : this;
    GuardedRhymes low = this.order <= other.order ? this : other;
    GuardedRhymes high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.equals(object);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
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

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    order = ORDER.getAndIncrement();
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedRhymes guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedRhymes guarded) throws X;
  }
}
