package poems;

import dev.latchwork.LatchworkGenerated;
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
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Rhymes} that is guarded by one exclusive lock. */
@SuppressWarnings("serial")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRhymes extends Rhymes {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private transient long order = ORDER.getAndIncrement();

  GuardedRhymes() {
  }

  @Override
  Stream<Integer> values(String ending) {
    if (isHeld()) {
      return super.values(ending).sequential();
    }
    List<Integer> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.values(ending).sequential().forEachOrdered(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).stream();
  }

  @Override
  IntStream values(int least) {
    if (isHeld()) {
      return super.values(least).sequential();
    }
    this.lock.lock();
    try {
      return Arrays.stream(super.values(least).sequential().toArray());
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
  public Object clone() {
    throw new UnsupportedOperationException("a clone would share its parts with this Rhymes");
  }

  @Override
  public Integer compute(String string,
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    this.lock.lock();
    try {
      return super.compute(string, biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Integer computeIfAbsent(String string,
      Function<? super String, ? extends Integer> function) {
    this.lock.lock();
    try {
      return super.computeIfAbsent(string, function);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Integer computeIfPresent(String string,
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    this.lock.lock();
    try {
      return super.computeIfPresent(string, biFunction);
    } finally {
      this.lock.unlock();
    }
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
  public Set<Map.Entry<String, Integer>> entrySet() {
    if (isHeld()) {
      return super.entrySet();
    }
    this.lock.lock();
    try {
      Set<Map.Entry<String, Integer>> view = super.entrySet();
      return snapshotEntrySet(view);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Integer> biConsumer) {
    entrySet().forEach(entry -> biConsumer.accept(entry.getKey(), entry.getValue()));
  }

  @Override
  public Integer get(Object object) {
    this.lock.lock();
    try {
      return super.get(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Integer getOrDefault(Object object, Integer integer) {
    this.lock.lock();
    try {
      return super.getOrDefault(object, integer);
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
  public Set<String> keySet() {
    if (isHeld()) {
      return super.keySet();
    }
    this.lock.lock();
    try {
      Set<String> view = super.keySet();
      return view == null ? null : Collections.unmodifiableSet(copyOf_(view));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Integer merge(String string, Integer integer,
      BiFunction<? super Integer, ? super Integer, ? extends Integer> biFunction) {
    this.lock.lock();
    try {
      return super.merge(string, integer, biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Integer put(String string, Integer integer) {
    this.lock.lock();
    try {
      return super.put(string, integer);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void putAll(Map<? extends String, ? extends Integer> map) {
    GuardedRhymes other = map instanceof GuardedRhymes guarded ? guarded : this;
    GuardedRhymes low = this.order <= other.order ? this : other;
    GuardedRhymes high = low == this ? other : this;
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
  public Integer putIfAbsent(String string, Integer integer) {
    this.lock.lock();
    try {
      return super.putIfAbsent(string, integer);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Integer remove(Object object) {
    this.lock.lock();
    try {
      return super.remove(object);
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
  public Integer replace(String string, Integer integer) {
    this.lock.lock();
    try {
      return super.replace(string, integer);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean replace(String string, Integer integer, Integer integer_) {
    this.lock.lock();
    try {
      return super.replace(string, integer, integer_);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void replaceAll(
      BiFunction<? super String, ? super Integer, ? extends Integer> biFunction) {
    this.lock.lock();
    try {
      super.replaceAll(biFunction);
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
  public Collection<Integer> values() {
    if (isHeld()) {
      return super.values();
    }
    this.lock.lock();
    try {
      Collection<Integer> view = super.values();
      return view == null ? null : unmodifiable(copyOf_(view));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedRhymes other = object instanceof GuardedRhymes guarded ? guarded : this;
    GuardedRhymes low = this.order <= other.order ? this : other;
    GuardedRhymes high = low == this ? other : this;
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
  public int hashCode() {
    this.lock.lock();
    try {
      return super.hashCode();
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
        return "Rhymes[<locked>]";
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

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    this.lock = new ReentrantLock();
    this.order = ORDER.getAndIncrement();
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedRhymes guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedRhymes guarded) throws X;
  }
}
