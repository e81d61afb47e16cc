package shelf;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Rows} that is guarded by one exclusive lock. */
@SuppressWarnings("unchecked")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedRows extends Rows {
  /** Handles for private members of Rows. They are as fast as direct access. */
  private static final VarHandle ROWS;

  private static final AtomicLong ORDER = new AtomicLong();

  static {
    try {
      MethodHandles.Lookup rows = MethodHandles.privateLookupIn(Rows.class, MethodHandles.lookup());
      ROWS = rows.findVarHandle(Rows.class, "rows", long[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  public GuardedRows() {
  }

  @Override
  public Object get(int index) {
    this.lock.lock();
    try {
      return super.get(index);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public void add(int n, Object object) {
    this.lock.lock();
    try {
      super.add(n, object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public boolean add(Object object) {
    this.lock.lock();
    try {
      return super.add(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public boolean addAll(int n, Collection collection) {
    GuardedRows other = collection instanceof GuardedRows guarded ? guarded : this;
    GuardedRows low = this.order <= other.order ? this : other;
    GuardedRows high = low == this ? other : this;
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
    GuardedRows other = object instanceof GuardedRows guarded ? guarded : this;
    GuardedRows low = this.order <= other.order ? this : other;
    GuardedRows high = low == this ? other : this;
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
  public Iterator iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<Object> elements = new ArrayList<>();
    this.lock.lock();
    try {
      ((Iterator<?>) super.iterator()).forEachRemaining(elements::add);
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
  public ListIterator listIterator() {
    if (isHeld()) {
      return super.listIterator();
    }
    List<Object> elements = new ArrayList<>();
    this.lock.lock();
    try {
      ((ListIterator<?>) super.listIterator()).forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).listIterator();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ListIterator listIterator(int n) {
    if (isHeld()) {
      return super.listIterator(n);
    }
    List<Object> elements = new ArrayList<>();
    this.lock.lock();
    try {
      ((ListIterator<?>) super.listIterator(0)).forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).listIterator(n);
  }

  @Override
  public Object remove(int n) {
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
  @SuppressWarnings("unchecked")
  public Object set(int n, Object object) {
    this.lock.lock();
    try {
      return super.set(n, object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public List subList(int n, int n_) {
    if (isHeld()) {
      return super.subList(n, n_);
    }
    this.lock.lock();
    try {
      List view = super.subList(n, n_);
      return view == null ? null : Collections.unmodifiableList(new ArrayList<>((List<?>) view));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public boolean addAll(Collection collection) {
    GuardedRows other = collection instanceof GuardedRows guarded ? guarded : this;
    GuardedRows low = this.order <= other.order ? this : other;
    GuardedRows high = low == this ? other : this;
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
  @SuppressWarnings({"rawtypes", "unchecked"})
  public boolean containsAll(Collection collection) {
    GuardedRows other = collection instanceof GuardedRows guarded ? guarded : this;
    GuardedRows low = this.order <= other.order ? this : other;
    GuardedRows high = low == this ? other : this;
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
  @SuppressWarnings({"rawtypes", "unchecked"})
  public boolean removeAll(Collection collection) {
    GuardedRows other = collection instanceof GuardedRows guarded ? guarded : this;
    GuardedRows low = this.order <= other.order ? this : other;
    GuardedRows high = low == this ? other : this;
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
  @SuppressWarnings({"rawtypes", "unchecked"})
  public boolean retainAll(Collection collection) {
    GuardedRows other = collection instanceof GuardedRows guarded ? guarded : this;
    GuardedRows low = this.order <= other.order ? this : other;
    GuardedRows high = low == this ? other : this;
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
  @SuppressWarnings("unchecked")
  public Object[] toArray(Object[] objects) {
    this.lock.lock();
    try {
      return super.toArray(objects);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    this.lock.lock();
    try {
      return super.toString();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public void replaceAll(UnaryOperator unaryOperator) {
    this.lock.lock();
    try {
      super.replaceAll(unaryOperator);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public void sort(Comparator comparator) {
    this.lock.lock();
    try {
      super.sort(comparator);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Stream parallelStream() {
    if (isHeld()) {
      return ((Stream<?>) super.parallelStream()).sequential();
    }
    List<Object> elements = new ArrayList<>();
    this.lock.lock();
    try {
      ((Stream<?>) super.parallelStream()).sequential().forEachOrdered(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).parallelStream();
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public boolean removeIf(Predicate predicate) {
    this.lock.lock();
    try {
      return super.removeIf(predicate);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Stream stream() {
    if (isHeld()) {
      return super.stream();
    }
    List<Object> elements = new ArrayList<>();
    this.lock.lock();
    try {
      ((Stream<?>) super.stream()).forEachOrdered(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).stream();
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Object[] toArray(IntFunction intFunction) {
    this.lock.lock();
    try {
      return super.toArray(intFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public void forEach(Consumer consumer) {
    this.lock.lock();
    try {
      super.forEach(consumer);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Spliterator.OfLong spliterator() {
    return Arrays.spliterator(snapshot());
  }

  @Override
  public int size() {
    this.lock.lock();
    try {
      return readRows() == null ? 0 : readRows().length;
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private long[] snapshot() {
    this.lock.lock();
    try {
      return readRows() == null ? new long[0] : readRows().clone();
    } finally {
      this.lock.unlock();
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

  private long[] readRows() {
    return (long[]) ROWS.get(this);
  }

  private boolean isHeld() {
    return this.lock.isHeldByCurrentThread();
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedRows guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedRows guarded) throws X;
  }
}
