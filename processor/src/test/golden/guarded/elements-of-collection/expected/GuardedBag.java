package shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** {@link Bag} behind one read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBag extends Bag {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedBag() {
  }

  @Override
  public boolean add(String item) {
    enter("add");
    try {
      return super.add(item);
    } finally {
      leave();
    }
  }

  @Override
  public boolean addAll(Collection<? extends String> collection) {
    GuardedBag other = collection instanceof GuardedBag guarded ? guarded : this;
    GuardedBag low = this.order <= other.order ? this : other;
    GuardedBag high = low == this ? other : this;
    low.enter("addAll");
    try {
      high.enter("addAll");
      try {
        return super.addAll(collection);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public void clear() {
    enter("clear");
    try {
      super.clear();
    } finally {
      leave();
    }
  }

  @Override
  public boolean contains(Object object) {
    hold();
    try {
      return super.contains(object);
    } finally {
      release();
    }
  }

  @Override
  public boolean containsAll(Collection<?> collection) {
    GuardedBag other = collection instanceof GuardedBag guarded ? guarded : this;
    GuardedBag low = this.order <= other.order ? this : other;
    GuardedBag high = low == this ? other : this;
    low.hold();
    try {
      high.hold();
      try {
        return super.containsAll(collection);
      } finally {
        high.release();
      }
    } finally {
      low.release();
    }
  }

  @Override
  public boolean isEmpty() {
    hold();
    try {
      return super.isEmpty();
    } finally {
      release();
    }
  }

  @Override
  public boolean remove(Object object) {
    enter("remove");
    try {
      return super.remove(object);
    } finally {
      leave();
    }
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedBag other = collection instanceof GuardedBag guarded ? guarded : this;
    GuardedBag low = this.order <= other.order ? this : other;
    GuardedBag high = low == this ? other : this;
    low.enter("removeAll");
    try {
      high.enter("removeAll");
      try {
        return super.removeAll(collection);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedBag other = collection instanceof GuardedBag guarded ? guarded : this;
    GuardedBag low = this.order <= other.order ? this : other;
    GuardedBag high = low == this ? other : this;
    low.enter("retainAll");
    try {
      high.enter("retainAll");
      try {
        return super.retainAll(collection);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public Object[] toArray() {
    hold();
    try {
      return super.toArray();
    } finally {
      release();
    }
  }

  @Override
  public <T> T[] toArray(T[] ts) {
    hold();
    try {
      return super.toArray(ts);
    } finally {
      release();
    }
  }

  @Override
  public String toString() {
    hold();
    try {
      return super.toString();
    } finally {
      release();
    }
  }

  @Override
  public boolean removeIf(Predicate<? super String> predicate) {
    enter("removeIf");
    try {
      return super.removeIf(predicate);
    } finally {
      leave();
    }
  }

  @Override
  public <T> T[] toArray(IntFunction<T[]> intFunction) {
    hold();
    try {
      return super.toArray(intFunction);
    } finally {
      release();
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
    hold();
    try {
      return super.items == null ? 0 : super.items.size();
    } finally {
      release();
    }
  }

  /** The elements at this moment. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    hold();
    try {
      if (super.items != null) {
        elements.addAll(super.items);
      }
    } finally {
      release();
    }
    return Collections.unmodifiableList(elements);
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    enter("withLock");
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    enter("runWithLock");
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
    refuseReader("tryWithLock");
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  private void enter(String writer) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    refuseReader(writer);
    this.lock.writeLock().lock();
  }

  private void refuseReader(String writer) {
    if (this.lock.getReadHoldCount() > 0 && !this.lock.isWriteLockedByCurrentThread()) {
      // waiting here would be waiting for this very thread
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
    }
  }

  private void leave() {
    if (this.lock != null) {
      this.lock.writeLock().unlock();
    }
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.readLock().lock();
    }
  }

  private void release() {
    if (this.lock != null) {
      this.lock.readLock().unlock();
    }
  }

  private boolean isHeld() {
    return this.lock == null || this.lock.isWriteLockedByCurrentThread()
        || this.lock.getReadHoldCount() > 0;
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedBag guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedBag guarded) throws X;
  }
}
