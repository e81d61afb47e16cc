package attic;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Shelf} that is guarded by one exclusive lock. */
@SuppressWarnings("rawtypes")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShelf extends Shelf {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedShelf() {
  }

  @Override
  public Iterator<Shelf.Box> iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<Shelf.Box> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.iterator().forEachRemaining(element -> elements.add(copyBox(element)));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
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
  public boolean add(Shelf.Box box) {
    this.lock.lock();
    try {
      return super.add(box);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean addAll(Collection<? extends Shelf.Box> collection) {
    GuardedShelf other = collection instanceof GuardedShelf guarded ? guarded : this;
    GuardedShelf low = this.order <= other.order ? this : other;
    GuardedShelf high = low == this ? other : this;
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
  public void clear() {
    this.lock.lock();
    try {
      super.clear();
    } finally {
      this.lock.unlock();
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
    GuardedShelf other = collection instanceof GuardedShelf guarded ? guarded : this;
    GuardedShelf low = this.order <= other.order ? this : other;
    GuardedShelf high = low == this ? other : this;
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
    GuardedShelf other = collection instanceof GuardedShelf guarded ? guarded : this;
    GuardedShelf low = this.order <= other.order ? this : other;
    GuardedShelf high = low == this ? other : this;
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
    GuardedShelf other = collection instanceof GuardedShelf guarded ? guarded : this;
    GuardedShelf low = this.order <= other.order ? this : other;
    GuardedShelf high = low == this ? other : this;
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
        return "Shelf[<locked>]";
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
  public Stream<Shelf.Box> parallelStream() {
    if (isHeld()) {
      return super.parallelStream().sequential();
    }
    List<Shelf.Box> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.parallelStream().sequential().forEachOrdered(element -> elements.add(copyBox(element)));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).parallelStream();
  }

  @Override
  public boolean removeIf(Predicate<? super Shelf.Box> predicate) {
    this.lock.lock();
    try {
      return super.removeIf(predicate);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Spliterator<Shelf.Box> spliterator() {
    if (isHeld()) {
      return super.spliterator();
    }
    List<Shelf.Box> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.spliterator().forEachRemaining(element -> elements.add(copyBox(element)));
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public Stream<Shelf.Box> stream() {
    if (isHeld()) {
      return super.stream();
    }
    List<Shelf.Box> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.stream().forEachOrdered(element -> elements.add(copyBox(element)));
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
  public void forEach(Consumer<? super Shelf.Box> consumer) {
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

  private static Shelf.Box copyBox(Shelf.Box source) {
    if (source == null) {
      return null;
    }
    return new Shelf.Box(copyObjectCopyOnWriteArrayList(source.content()));
  }

  private static CopyOnWriteArrayList copyObjectCopyOnWriteArrayList(CopyOnWriteArrayList source) {
    return source == null ? null : new CopyOnWriteArrayList<>((CopyOnWriteArrayList<?>) source);
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
