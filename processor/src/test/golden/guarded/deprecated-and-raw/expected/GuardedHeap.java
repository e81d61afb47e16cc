package attic;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Heap} that is guarded by one exclusive lock. */
@SuppressWarnings("rawtypes")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedHeap extends Heap {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedHeap() {
  }

  @Override
  @SuppressWarnings("rawtypes")
  public List get(int index) {
    this.lock.lock();
    try {
      return super.get(index);
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
  @SuppressWarnings("removal")
  public void collapse() {
    this.lock.lock();
    try {
      super.collapse();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void add(int n, List list) {
    GuardedHeap other = list instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        super.add(n, list);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public boolean add(List list) {
    GuardedHeap other = list instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.add(list);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public boolean addAll(int n, Collection<? extends List> collection) {
    GuardedHeap other = collection instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.addAll(n, collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
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
  public boolean equals(Object object) {
    GuardedHeap other = object instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
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
  public int indexOf(Object object) {
    this.lock.lock();
    try {
      return super.indexOf(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Iterator<List> iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<List> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.iterator().forEachRemaining(element -> elements.add(element == null ? null
          : Collections.unmodifiableList(new ArrayList<>((List<?>) element))));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public int lastIndexOf(Object object) {
    this.lock.lock();
    try {
      return super.lastIndexOf(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ListIterator<List> listIterator() {
    if (isHeld()) {
      return super.listIterator();
    }
    List<List> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.listIterator().forEachRemaining(element -> elements.add(element == null ? null
          : Collections.unmodifiableList(new ArrayList<>((List<?>) element))));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).listIterator();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ListIterator<List> listIterator(int n) {
    if (isHeld()) {
      return super.listIterator(n);
    }
    List<List> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.listIterator(0).forEachRemaining(element -> elements.add(element == null ? null
          : Collections.unmodifiableList(new ArrayList<>((List<?>) element))));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).listIterator(n);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public List remove(int n) {
    this.lock.lock();
    try {
      return super.remove(n);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  protected void removeRange(int n, int n_) {
    this.lock.lock();
    try {
      super.removeRange(n, n_);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public List set(int n, List list) {
    GuardedHeap other = list instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.set(n, list);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public List<List> subList(int n, int n_) {
    if (isHeld()) {
      return super.subList(n, n_);
    }
    this.lock.lock();
    try {
      List<List> view = super.subList(n, n_);
      return snapshotListList(view);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public boolean addAll(Collection<? extends List> collection) {
    GuardedHeap other = collection instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.addAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public boolean contains(Object object) {
    this.lock.lock();
    try {
      return super.contains(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean containsAll(Collection<?> collection) {
    GuardedHeap other = collection instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.containsAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
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
  public boolean remove(Object object) {
    this.lock.lock();
    try {
      return super.remove(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedHeap other = collection instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.removeAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedHeap other = collection instanceof GuardedHeap guarded ? guarded : this;
    GuardedHeap low = this.order <= other.order ? this : other;
    GuardedHeap high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.retainAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public Object[] toArray() {
    this.lock.lock();
    try {
      return super.toArray();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <T> T[] toArray(T[] ts) {
    this.lock.lock();
    try {
      return super.toArray(ts);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "(this Collection)";
    }
    try {
      List<Object> elements = new ArrayList<>();
      if (!tryHold(this.lock)) {
        return "Heap[<locked>]";
      }
      try {
        for (Object element : this) {
          elements.add(element);
        }
      } finally {
        this.lock.unlock();
      }
      StringJoiner text = new StringJoiner(", ", "[", "]");
      elements.forEach(element -> text.add(String.valueOf(element)));
      return text.toString();
    } finally {
      PRINTING.get().remove(this);
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void replaceAll(UnaryOperator<List> unaryOperator) {
    this.lock.lock();
    try {
      super.replaceAll(unaryOperator);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void sort(Comparator<? super List> comparator) {
    this.lock.lock();
    try {
      super.sort(comparator);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Spliterator<List> spliterator() {
    if (isHeld()) {
      return super.spliterator();
    }
    List<List> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.spliterator().forEachRemaining(element -> elements.add(element == null ? null
          : Collections.unmodifiableList(new ArrayList<>((List<?>) element))));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Stream<List> parallelStream() {
    if (isHeld()) {
      return super.parallelStream().sequential();
    }
    List<List> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.parallelStream().sequential().forEachOrdered(element -> elements.add(element == null
          ? null : Collections.unmodifiableList(new ArrayList<>((List<?>) element))));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).parallelStream();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public boolean removeIf(Predicate<? super List> predicate) {
    this.lock.lock();
    try {
      return super.removeIf(predicate);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Stream<List> stream() {
    if (isHeld()) {
      return super.stream();
    }
    List<List> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.stream().forEachOrdered(element -> elements.add(element == null ? null
          : Collections.unmodifiableList(new ArrayList<>((List<?>) element))));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).stream();
  }

  @Override
  public <T> T[] toArray(IntFunction<T[]> intFunction) {
    this.lock.lock();
    try {
      return super.toArray(intFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void forEach(Consumer<? super List> consumer) {
    iterator().forEachRemaining(consumer);
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

  private static List<List> snapshotListList(List<List> source) {
    if (source == null) {
      return null;
    }
    List<List> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null
        : Collections.unmodifiableList(new ArrayList<>((List<?>) element)));
    return Collections.unmodifiableList(copy);
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
    R apply(GuardedHeap guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedHeap guarded) throws X;
  }
}
