package maps;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** A {@link Ledger} that is guarded by one exclusive lock. */
@SuppressWarnings("overloads")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedLedger<K> extends Ledger<K> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedLedger() {
  }

  @Override
  public Set<Map.Entry<K, K>> entrySet() {
    if (isHeld()) {
      return super.entrySet();
    }
    this.lock.lock();
    try {
      Set<Map.Entry<K, K>> view = super.entrySet();
      return snapshotEntrySet(view);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Iterator<Long> iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<Long> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.iterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
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
    throw new UnsupportedOperationException("a clone would share its parts with this Ledger");
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
    GuardedLedger<?> other = object instanceof GuardedLedger<?> guarded ? guarded : this;
    GuardedLedger<?> low = this.order <= other.order ? this : other;
    GuardedLedger<?> high = low == this ? other : this;
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
  public K get(Object object) {
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
  public Set<K> keySet() {
    if (isHeld()) {
      return super.keySet();
    }
    this.lock.lock();
    try {
      Set<K> view = super.keySet();
      return view == null ? null : Collections.unmodifiableSet(copyOf_(view));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public K put(K k, K k_) {
    this.lock.lock();
    try {
      return super.put(k, k_);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void putAll(Map<? extends K, ? extends K> map) {
    GuardedLedger<?> other = map instanceof GuardedLedger<?> guarded ? guarded : this;
    GuardedLedger<?> low = this.order <= other.order ? this : other;
    GuardedLedger<?> high = low == this ? other : this;
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
  public K remove(Object object) {
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
        return "Ledger[<locked>]";
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
  public Collection<K> values() {
    if (isHeld()) {
      return super.values();
    }
    this.lock.lock();
    try {
      Collection<K> view = super.values();
      return view == null ? null : unmodifiable(copyOf_(view));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void forEach(Consumer<? super Long> consumer) {
    iterator().forEachRemaining(consumer);
  }

  @Override
  public Spliterator<Long> spliterator() {
    if (isHeld()) {
      return super.spliterator();
    }
    List<Long> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.spliterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public K compute(K k, BiFunction<? super K, ? super K, ? extends K> biFunction) {
    this.lock.lock();
    try {
      return super.compute(k, biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public K computeIfAbsent(K k, Function<? super K, ? extends K> function) {
    this.lock.lock();
    try {
      return super.computeIfAbsent(k, function);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public K computeIfPresent(K k, BiFunction<? super K, ? super K, ? extends K> biFunction) {
    this.lock.lock();
    try {
      return super.computeIfPresent(k, biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super K> biConsumer) {
    entrySet().forEach(entry -> biConsumer.accept(entry.getKey(), entry.getValue()));
  }

  @Override
  public K getOrDefault(Object object, K k) {
    this.lock.lock();
    try {
      return super.getOrDefault(object, k);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public K merge(K k, K k_, BiFunction<? super K, ? super K, ? extends K> biFunction) {
    this.lock.lock();
    try {
      return super.merge(k, k_, biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public K putIfAbsent(K k, K k_) {
    this.lock.lock();
    try {
      return super.putIfAbsent(k, k_);
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
  public K replace(K k, K k_) {
    this.lock.lock();
    try {
      return super.replace(k, k_);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean replace(K k, K k_, K k__) {
    this.lock.lock();
    try {
      return super.replace(k, k_, k__);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super K, ? extends K> biFunction) {
    this.lock.lock();
    try {
      super.replaceAll(biFunction);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<K, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<K, X> action) throws X {
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
      LockedFunction<K, R, X> action) throws X, InterruptedException {
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

  private static <K> Set<Map.Entry<K, K>> snapshotEntrySet(Set<Map.Entry<K, K>> source) {
    if (source == null) {
      return null;
    }
    Set<Map.Entry<K, K>> copy = copyOf_(source);
    copy.clear();
    for (Map.Entry<K, K> element : source) {
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

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<K, R, X extends Exception> {
    R apply(GuardedLedger<K> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<K, X extends Exception> {
    void accept(GuardedLedger<K> guarded) throws X;
  }
}
