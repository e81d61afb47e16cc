package waits;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link BlockingQueue} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedBlockingQueue<E> implements BlockingQueue<E> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();
  private final BlockingQueue<E> delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  public GuardedBlockingQueue(BlockingQueue<E> delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  public boolean add(E e) {
    this.lock.lock();
    try {
      return this.delegate.add(e);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean contains(Object object) {
    this.lock.lock();
    try {
      return this.delegate.contains(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int drainTo(Collection<? super E> collection) {
    GuardedBlockingQueue<?> other = collection instanceof GuardedBlockingQueue<?> guarded
        ? guarded : this;
    GuardedBlockingQueue<?> low = this.order <= other.order ? this : other;
    GuardedBlockingQueue<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return this.delegate.drainTo(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public int drainTo(Collection<? super E> collection, int n) {
    GuardedBlockingQueue<?> other = collection instanceof GuardedBlockingQueue<?> guarded
        ? guarded : this;
    GuardedBlockingQueue<?> low = this.order <= other.order ? this : other;
    GuardedBlockingQueue<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return this.delegate.drainTo(collection, n);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public boolean offer(E e) {
    this.lock.lock();
    try {
      return this.delegate.offer(e);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean offer(E e, long n, TimeUnit timeUnit) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      return this.delegate.offer(e, n, timeUnit);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E poll(long n, TimeUnit timeUnit) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      return this.delegate.poll(n, timeUnit);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void put(E e) throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      this.delegate.put(e);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int remainingCapacity() {
    this.lock.lock();
    try {
      return this.delegate.remainingCapacity();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean remove(Object object) {
    this.lock.lock();
    try {
      return this.delegate.remove(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E take() throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      return this.delegate.take();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E element() {
    this.lock.lock();
    try {
      return this.delegate.element();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E peek() {
    this.lock.lock();
    try {
      return this.delegate.peek();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E poll() {
    this.lock.lock();
    try {
      return this.delegate.poll();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public E remove() {
    this.lock.lock();
    try {
      return this.delegate.remove();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean addAll(Collection<? extends E> collection) {
    GuardedBlockingQueue<?> other = collection instanceof GuardedBlockingQueue<?> guarded
        ? guarded : this;
    GuardedBlockingQueue<?> low = this.order <= other.order ? this : other;
    GuardedBlockingQueue<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return this.delegate.addAll(collection);
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
      this.delegate.clear();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean containsAll(Collection<?> collection) {
    GuardedBlockingQueue<?> other = collection instanceof GuardedBlockingQueue<?> guarded
        ? guarded : this;
    GuardedBlockingQueue<?> low = this.order <= other.order ? this : other;
    GuardedBlockingQueue<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return this.delegate.containsAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedBlockingQueue<?> other = object instanceof GuardedBlockingQueue<?> guarded
        ? guarded : this;
    GuardedBlockingQueue<?> low = this.order <= other.order ? this : other;
    GuardedBlockingQueue<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return object == this || this.delegate.equals(object);
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
      return this.delegate.hashCode();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean isEmpty() {
    this.lock.lock();
    try {
      return this.delegate.isEmpty();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Iterator<E> iterator() {
    if (isHeld()) {
      return this.delegate.iterator();
    }
    List<E> elements = new ArrayList<>();
    this.lock.lock();
    try {
      this.delegate.iterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public Stream<E> parallelStream() {
    if (isHeld()) {
      return this.delegate.parallelStream().sequential();
    }
    List<E> elements = new ArrayList<>();
    this.lock.lock();
    try {
      this.delegate.parallelStream().sequential().forEachOrdered(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).parallelStream();
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedBlockingQueue<?> other = collection instanceof GuardedBlockingQueue<?> guarded
        ? guarded : this;
    GuardedBlockingQueue<?> low = this.order <= other.order ? this : other;
    GuardedBlockingQueue<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return this.delegate.removeAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public boolean removeIf(Predicate<? super E> predicate) {
    this.lock.lock();
    try {
      return this.delegate.removeIf(predicate);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedBlockingQueue<?> other = collection instanceof GuardedBlockingQueue<?> guarded
        ? guarded : this;
    GuardedBlockingQueue<?> low = this.order <= other.order ? this : other;
    GuardedBlockingQueue<?> high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return this.delegate.retainAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public int size() {
    this.lock.lock();
    try {
      return this.delegate.size();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Spliterator<E> spliterator() {
    if (isHeld()) {
      return this.delegate.spliterator();
    }
    List<E> elements = new ArrayList<>();
    this.lock.lock();
    try {
      this.delegate.spliterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public Stream<E> stream() {
    if (isHeld()) {
      return this.delegate.stream();
    }
    List<E> elements = new ArrayList<>();
    this.lock.lock();
    try {
      this.delegate.stream().forEachOrdered(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).stream();
  }

  @Override
  public Object[] toArray() {
    this.lock.lock();
    try {
      return this.delegate.toArray();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <T> T[] toArray(T[] ts) {
    this.lock.lock();
    try {
      return this.delegate.toArray(ts);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <T> T[] toArray(IntFunction<T[]> intFunction) {
    this.lock.lock();
    try {
      return this.delegate.toArray(intFunction);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void forEach(Consumer<? super E> consumer) {
    iterator().forEachRemaining(consumer);
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "(this Collection)";
    }
    try {
      List<Object> elements = new ArrayList<>();
      if (!tryHold(this.lock)) {
        return "BlockingQueue[<locked>]";
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
  public interface LockedFunction<E, R, X extends Exception> {
    R apply(GuardedBlockingQueue<E> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<E, X extends Exception> {
    void accept(GuardedBlockingQueue<E> guarded) throws X;
  }
}
