package odd;

import dev.latchwork.LatchworkGenerated;
import java.io.IOException;
import java.io.ObjectInputStream;
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
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
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

/** A {@link Registry} that is guarded by one exclusive lock. */
@SuppressWarnings("serial")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRegistry extends Registry {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private transient long order = ORDER.getAndIncrement();

  GuardedRegistry() {
  }

  @Override
  void count(String name) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.count(name);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void clear() {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.clear();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer compute(String string,
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.compute(string, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer computeIfAbsent(String string,
      Function<? super String, ? extends Integer> function) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.computeIfAbsent(string, function);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer computeIfPresent(String string,
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.computeIfPresent(string, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean contains(Object object) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.contains(object);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean containsKey(Object object) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.containsKey(object);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean containsValue(Object object) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.containsValue(object);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Enumeration<Integer> elements() {
    if (isHeld()) {
      return super.elements();
    }
    List<Integer> elements = new ArrayList<>();
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.elements().asIterator().forEachRemaining(elements::add);
    } finally {
      lock.unlock();
    }
    return Collections.enumeration(Collections.unmodifiableList(elements));
  }

  @Override
  public Set<Map.Entry<String, Integer>> entrySet() {
    if (isHeld()) {
      return super.entrySet();
    }
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      Set<Map.Entry<String, Integer>> view = super.entrySet();
      return snapshotEntrySet(view);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedRegistry other = object instanceof GuardedRegistry guarded ? guarded : this;
    GuardedRegistry low = this.order <= other.order ? this : other;
    GuardedRegistry high = low == this ? other : this;
    ReentrantLock lockLow = low.ownLock();
    lockLow.lock();
    try {
      ReentrantLock lockHigh = high.ownLock();
      lockHigh.lock();
      try {
        return super.equals(object);
      } finally {
        lockHigh.unlock();
      }
    } finally {
      lockLow.unlock();
    }
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Integer> biConsumer) {
    entrySet().forEach(entry -> biConsumer.accept(entry.getKey(), entry.getValue()));
  }

  @Override
  public void forEach(long n, BiConsumer<? super String, ? super Integer> biConsumer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.forEach(n, biConsumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> void forEach(long n,
      BiFunction<? super String, ? super Integer, ? extends U> biFunction,
      Consumer<? super U> consumer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.forEach(n, biFunction, consumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void forEachEntry(long n, Consumer<? super Map.Entry<String, Integer>> consumer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.forEachEntry(n, consumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> void forEachEntry(long n, Function<Map.Entry<String, Integer>, ? extends U> function,
      Consumer<? super U> consumer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.forEachEntry(n, function, consumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void forEachKey(long n, Consumer<? super String> consumer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.forEachKey(n, consumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> void forEachKey(long n, Function<? super String, ? extends U> function,
      Consumer<? super U> consumer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.forEachKey(n, function, consumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void forEachValue(long n, Consumer<? super Integer> consumer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.forEachValue(n, consumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> void forEachValue(long n, Function<? super Integer, ? extends U> function,
      Consumer<? super U> consumer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.forEachValue(n, function, consumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer get(Object object) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.get(object);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer getOrDefault(Object object, Integer integer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.getOrDefault(object, integer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int hashCode() {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.hashCode();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isEmpty() {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public java.util.concurrent.ConcurrentHashMap.KeySetView<String, Integer> keySet() {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.keySet();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public java.util.concurrent.ConcurrentHashMap.KeySetView<String, Integer> keySet(
      Integer integer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.keySet(integer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Enumeration<String> keys() {
    if (isHeld()) {
      return super.keys();
    }
    List<String> elements = new ArrayList<>();
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.keys().asIterator().forEachRemaining(elements::add);
    } finally {
      lock.unlock();
    }
    return Collections.enumeration(Collections.unmodifiableList(elements));
  }

  @Override
  public long mappingCount() {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.mappingCount();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer merge(String string, Integer integer,
      BiFunction<? super Integer, ? super Integer, ? extends Integer> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.merge(string, integer, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer put(String string, Integer integer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.put(string, integer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void putAll(Map<? extends String, ? extends Integer> map) {
    GuardedRegistry other = map instanceof GuardedRegistry guarded ? guarded : this;
    GuardedRegistry low = this.order <= other.order ? this : other;
    GuardedRegistry high = low == this ? other : this;
    ReentrantLock lockLow = low.ownLock();
    lockLow.lock();
    try {
      ReentrantLock lockHigh = high.ownLock();
      lockHigh.lock();
      try {
        super.putAll(map);
      } finally {
        lockHigh.unlock();
      }
    } finally {
      lockLow.unlock();
    }
  }

  @Override
  public Integer putIfAbsent(String string, Integer integer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.putIfAbsent(string, integer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> U reduce(long n, BiFunction<? super String, ? super Integer, ? extends U> biFunction,
      BiFunction<? super U, ? super U, ? extends U> biFunction_) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduce(n, biFunction, biFunction_);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Map.Entry<String, Integer> reduceEntries(long n,
      BiFunction<Map.Entry<String, Integer>, Map.Entry<String, Integer>, ? extends Map.Entry<String, Integer>> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceEntries(n, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> U reduceEntries(long n, Function<Map.Entry<String, Integer>, ? extends U> function,
      BiFunction<? super U, ? super U, ? extends U> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceEntries(n, function, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public double reduceEntriesToDouble(long n,
      ToDoubleFunction<Map.Entry<String, Integer>> toDoubleFunction, double number,
      DoubleBinaryOperator doubleBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceEntriesToDouble(n, toDoubleFunction, number, doubleBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int reduceEntriesToInt(long n, ToIntFunction<Map.Entry<String, Integer>> toIntFunction,
      int n_, IntBinaryOperator intBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceEntriesToInt(n, toIntFunction, n_, intBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long reduceEntriesToLong(long n, ToLongFunction<Map.Entry<String, Integer>> toLongFunction,
      long n_, LongBinaryOperator longBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceEntriesToLong(n, toLongFunction, n_, longBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String reduceKeys(long n,
      BiFunction<? super String, ? super String, ? extends String> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceKeys(n, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> U reduceKeys(long n, Function<? super String, ? extends U> function,
      BiFunction<? super U, ? super U, ? extends U> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceKeys(n, function, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public double reduceKeysToDouble(long n, ToDoubleFunction<? super String> toDoubleFunction,
      double number, DoubleBinaryOperator doubleBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceKeysToDouble(n, toDoubleFunction, number, doubleBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int reduceKeysToInt(long n, ToIntFunction<? super String> toIntFunction, int n_,
      IntBinaryOperator intBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceKeysToInt(n, toIntFunction, n_, intBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long reduceKeysToLong(long n, ToLongFunction<? super String> toLongFunction, long n_,
      LongBinaryOperator longBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceKeysToLong(n, toLongFunction, n_, longBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public double reduceToDouble(long n,
      ToDoubleBiFunction<? super String, ? super Integer> toDoubleBiFunction, double number,
      DoubleBinaryOperator doubleBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceToDouble(n, toDoubleBiFunction, number, doubleBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int reduceToInt(long n, ToIntBiFunction<? super String, ? super Integer> toIntBiFunction,
      int n_, IntBinaryOperator intBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceToInt(n, toIntBiFunction, n_, intBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long reduceToLong(long n,
      ToLongBiFunction<? super String, ? super Integer> toLongBiFunction, long n_,
      LongBinaryOperator longBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceToLong(n, toLongBiFunction, n_, longBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer reduceValues(long n,
      BiFunction<? super Integer, ? super Integer, ? extends Integer> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceValues(n, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> U reduceValues(long n, Function<? super Integer, ? extends U> function,
      BiFunction<? super U, ? super U, ? extends U> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceValues(n, function, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public double reduceValuesToDouble(long n, ToDoubleFunction<? super Integer> toDoubleFunction,
      double number, DoubleBinaryOperator doubleBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceValuesToDouble(n, toDoubleFunction, number, doubleBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int reduceValuesToInt(long n, ToIntFunction<? super Integer> toIntFunction, int n_,
      IntBinaryOperator intBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceValuesToInt(n, toIntFunction, n_, intBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long reduceValuesToLong(long n, ToLongFunction<? super Integer> toLongFunction, long n_,
      LongBinaryOperator longBinaryOperator) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.reduceValuesToLong(n, toLongFunction, n_, longBinaryOperator);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer remove(Object object) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.remove(object);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean remove(Object object, Object object_) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.remove(object, object_);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Integer replace(String string, Integer integer) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.replace(string, integer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean replace(String string, Integer integer, Integer integer_) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.replace(string, integer, integer_);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void replaceAll(
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      super.replaceAll(biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> U search(long n, BiFunction<? super String, ? super Integer, ? extends U> biFunction) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.search(n, biFunction);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> U searchEntries(long n, Function<Map.Entry<String, Integer>, ? extends U> function) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.searchEntries(n, function);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> U searchKeys(long n, Function<? super String, ? extends U> function) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.searchKeys(n, function);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <U> U searchValues(long n, Function<? super Integer, ? extends U> function) {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.searchValues(n, function);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int size() {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return super.size();
    } finally {
      lock.unlock();
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
      ReentrantLock lock = ownLock();
      if (!tryHold(lock)) {
        return "Registry[<locked>]";
      }
      try {
        super.forEach((key, value) -> {
          keys.add(key);
          values.add(value);
        });
      } finally {
        lock.unlock();
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
  public Collection<Integer> values() {
    if (isHeld()) {
      return super.values();
    }
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      Collection<Integer> view = super.values();
      return view == null ? null : unmodifiable(copyOf_(view));
    } finally {
      lock.unlock();
    }
  }

  @Override
  protected Object clone() throws CloneNotSupportedException {
    throw new UnsupportedOperationException("a clone would share its parts with this Registry");
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      return action.apply(this);
    } finally {
      lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    ReentrantLock lock = ownLock();
    lock.lock();
    try {
      action.accept(this);
    } finally {
      lock.unlock();
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
    ReentrantLock lock = ownLock();
    if (!lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      lock.unlock();
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

  /**
   * Returns the lock. While super(..) is running, there is no lock yet. Usually, no
   * other thread knows the object then, so any new lock will do.
   */
  private ReentrantLock ownLock() {
    return this.lock != null ? this.lock : new ReentrantLock();
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
    return this.lock == null || this.lock.isHeldByCurrentThread();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    this.lock = new ReentrantLock();
    this.order = ORDER.getAndIncrement();
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedRegistry guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedRegistry guarded) throws X;
  }
}
