package shop;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Bag} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBag extends Bag {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedBag() {
  }

  @Override
  public boolean add(String item) {
    refuseReader("add");
    this.lock.writeLock().lock();
    try {
      return super.add(item);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public boolean addAll(Collection<? extends String> collection) {
    GuardedBag other = collection instanceof GuardedBag guarded ? guarded : this;
    GuardedBag low = this.order <= other.order ? this : other;
    GuardedBag high = low == this ? other : this;
    low.refuseReader("addAll");
    low.lock.writeLock().lock();
    try {
      high.refuseReader("addAll");
      high.lock.writeLock().lock();
      try {
        return super.addAll(collection);
      } finally {
        high.lock.writeLock().unlock();
      }
    } finally {
      low.lock.writeLock().unlock();
    }
  }

  @Override
  public void clear() {
    refuseReader("clear");
    this.lock.writeLock().lock();
    try {
      super.clear();
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public boolean contains(Object object) {
    this.lock.readLock().lock();
    try {
      return super.contains(object);
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public boolean containsAll(Collection<?> collection) {
    GuardedBag other = collection instanceof GuardedBag guarded ? guarded : this;
    GuardedBag low = this.order <= other.order ? this : other;
    GuardedBag high = low == this ? other : this;
    low.lock.readLock().lock();
    try {
      high.lock.readLock().lock();
      try {
        return super.containsAll(collection);
      } finally {
        high.lock.readLock().unlock();
      }
    } finally {
      low.lock.readLock().unlock();
    }
  }

  @Override
  public boolean isEmpty() {
    this.lock.readLock().lock();
    try {
      return super.isEmpty();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public boolean remove(Object object) {
    refuseReader("remove");
    this.lock.writeLock().lock();
    try {
      return super.remove(object);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedBag other = collection instanceof GuardedBag guarded ? guarded : this;
    GuardedBag low = this.order <= other.order ? this : other;
    GuardedBag high = low == this ? other : this;
    low.refuseReader("removeAll");
    low.lock.writeLock().lock();
    try {
      high.refuseReader("removeAll");
      high.lock.writeLock().lock();
      try {
        return super.removeAll(collection);
      } finally {
        high.lock.writeLock().unlock();
      }
    } finally {
      low.lock.writeLock().unlock();
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedBag other = collection instanceof GuardedBag guarded ? guarded : this;
    GuardedBag low = this.order <= other.order ? this : other;
    GuardedBag high = low == this ? other : this;
    low.refuseReader("retainAll");
    low.lock.writeLock().lock();
    try {
      high.refuseReader("retainAll");
      high.lock.writeLock().lock();
      try {
        return super.retainAll(collection);
      } finally {
        high.lock.writeLock().unlock();
      }
    } finally {
      low.lock.writeLock().unlock();
    }
  }

  @Override
  public Object[] toArray() {
    this.lock.readLock().lock();
    try {
      return super.toArray();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public <T> T[] toArray(T[] ts) {
    this.lock.readLock().lock();
    try {
      return super.toArray(ts);
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "(this Collection)";
    }
    try {
      List<Object> elements = new ArrayList<>();
      if (!tryHold(this.lock.readLock())) {
        return "Bag[<locked>]";
      }
      try {
        for (Object element : this) {
          elements.add(element);
        }
      } finally {
        this.lock.readLock().unlock();
      }
      StringJoiner text = new StringJoiner(", ", "[", "]");
      elements.forEach(element -> text.add(String.valueOf(element)));
      return text.toString();
    } finally {
      PRINTING.get().remove(this);
    }
  }

  @Override
  public boolean removeIf(Predicate<? super String> predicate) {
    refuseReader("removeIf");
    this.lock.writeLock().lock();
    try {
      return super.removeIf(predicate);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public <T> T[] toArray(IntFunction<T[]> intFunction) {
    this.lock.readLock().lock();
    try {
      return super.toArray(intFunction);
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public Iterator<String> iterator() {
    if (isHeld() && super.items != null) {
      return super.items.iterator();
    }
    return snapshot().iterator();
  }

  @Override
  public Spliterator<String> spliterator() {
    return snapshot().spliterator();
  }

  @Override
  public Stream<String> stream() {
    return snapshot().stream();
  }

  @Override
  public Stream<String> parallelStream() {
    return snapshot().parallelStream();
  }

  @Override
  public void forEach(Consumer<? super String> action) {
    snapshot().forEach(action);
  }

  @Override
  public int size() {
    this.lock.readLock().lock();
    try {
      return super.items == null ? 0 : super.items.size();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    this.lock.readLock().lock();
    try {
      if (super.items != null) {
        elements.addAll(super.items);
      }
    } finally {
      this.lock.readLock().unlock();
    }
    return Collections.unmodifiableList(elements);
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    refuseReader("withLock");
    this.lock.writeLock().lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    refuseReader("runWithLock");
    this.lock.writeLock().lock();
    try {
      action.accept(this);
    } finally {
      this.lock.writeLock().unlock();
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
    refuseReader("tryWithLock");
    if (!this.lock.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  private void refuseReader(String writer) {
    if (this.lock.getReadHoldCount() > 0 && !this.lock.isWriteLockedByCurrentThread()) {
      // this thread holds the read lock, so it would wait for the write lock forever
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
    }
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
    return this.lock.isWriteLockedByCurrentThread() || this.lock.getReadHoldCount() > 0;
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedBag guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedBag guarded) throws X;
  }
}
