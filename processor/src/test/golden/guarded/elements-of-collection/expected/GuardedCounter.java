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
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Counter} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedCounter extends Counter {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** True while a thread is writing. */
  private transient boolean writing;

  private final transient Condition whenIsBusy = this.lock.writeLock().newCondition();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  GuardedCounter() {
  }

  @Override
  boolean isBusy() {
    this.lock.readLock().lock();
    try {
      return super.isBusy();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public boolean add(String guest) {
    refuseReader("add");
    this.lock.writeLock().lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.add(guest);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public boolean addAll(Collection<? extends String> collection) {
    GuardedCounter other = collection instanceof GuardedCounter guarded ? guarded : this;
    GuardedCounter low = this.order <= other.order ? this : other;
    GuardedCounter high = low == this ? other : this;
    low.refuseReader("addAll");
    low.lock.writeLock().lock();
    try {
      high.refuseReader("addAll");
      high.lock.writeLock().lock();
      try {
        boolean outermostLow = low.beginWrite();
        boolean outermostHigh = high.beginWrite();
        try {
          return super.addAll(collection);
        } finally {
          high.endWrite(outermostHigh);
          low.endWrite(outermostLow);
        }
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
      boolean outermost = beginWrite();
      try {
        super.clear();
      } finally {
        endWrite(outermost);
      }
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
    GuardedCounter other = collection instanceof GuardedCounter guarded ? guarded : this;
    GuardedCounter low = this.order <= other.order ? this : other;
    GuardedCounter high = low == this ? other : this;
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
      boolean outermost = beginWrite();
      try {
        return super.remove(object);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedCounter other = collection instanceof GuardedCounter guarded ? guarded : this;
    GuardedCounter low = this.order <= other.order ? this : other;
    GuardedCounter high = low == this ? other : this;
    low.refuseReader("removeAll");
    low.lock.writeLock().lock();
    try {
      high.refuseReader("removeAll");
      high.lock.writeLock().lock();
      try {
        boolean outermostLow = low.beginWrite();
        boolean outermostHigh = high.beginWrite();
        try {
          return super.removeAll(collection);
        } finally {
          high.endWrite(outermostHigh);
          low.endWrite(outermostLow);
        }
      } finally {
        high.lock.writeLock().unlock();
      }
    } finally {
      low.lock.writeLock().unlock();
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedCounter other = collection instanceof GuardedCounter guarded ? guarded : this;
    GuardedCounter low = this.order <= other.order ? this : other;
    GuardedCounter high = low == this ? other : this;
    low.refuseReader("retainAll");
    low.lock.writeLock().lock();
    try {
      high.refuseReader("retainAll");
      high.lock.writeLock().lock();
      try {
        boolean outermostLow = low.beginWrite();
        boolean outermostHigh = high.beginWrite();
        try {
          return super.retainAll(collection);
        } finally {
          high.endWrite(outermostHigh);
          low.endWrite(outermostLow);
        }
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
        return "Counter[<locked>]";
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
      boolean outermost = beginWrite();
      try {
        return super.removeIf(predicate);
      } finally {
        endWrite(outermost);
      }
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
  String serve() {
    refuseReader("serve");
    this.lock.writeLock().lock();
    try {
      if (!super.isBusy()) {
        waitForUninterruptibly(super::isBusy, this.whenIsBusy, "isBusy()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        return super.serve();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /**
   * Like {@code serve}, but returns empty if {@code isBusy()} does not become true in time.
   *
   * @throws NullPointerException if {@code serve} returns null
   */
  Optional<String> tryServe(Duration patience) {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    refuseReader("serve");
    this.lock.writeLock().lock();
    try {
      if (!super.isBusy()
          && !waitForUninterruptibly(super::isBusy, this.whenIsBusy, "isBusy()", nanos)) {
        return Optional.empty();
      }
      boolean outermost = beginWrite();
      try {
        return Optional.of(super.serve());
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /**
   * Waits until {@code isBusy()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitIsBusy(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    refuseReader("awaitIsBusy");
    this.lock.writeLock().lockInterruptibly();
    try {
      if (!super.isBusy() && !waitFor(super::isBusy, this.whenIsBusy, "isBusy()", nanos)) {
        return false;
      }
      // this thread may have consumed a signal: pass it on
      signalNext();
      return true;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public Iterator<String> iterator() {
    if (isHeld() && super.guests != null) {
      return super.guests.iterator();
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
      return super.guests == null ? 0 : super.guests.size();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    this.lock.readLock().lock();
    try {
      if (super.guests != null) {
        elements.addAll(super.guests);
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
      boolean outermost = beginWrite();
      try {
        return action.apply(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    refuseReader("runWithLock");
    this.lock.writeLock().lock();
    try {
      boolean outermost = beginWrite();
      try {
        action.accept(this);
      } finally {
        endWrite(outermost);
      }
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
      boolean outermost = beginWrite();
      try {
        return Optional.of(action.apply(this));
      } finally {
        endWrite(outermost);
      }
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

  private boolean beginWrite() {
    if (writing && this.lock.getWriteHoldCount() != 1) {
      return false;
    }
    // an Error in an earlier endWrite, such as StackOverflowError, may leave writing true
    writing = true;
    return true;
  }

  private void endWrite(boolean outermost) {
    if (outermost) {
      try {
        signalNext();
      } finally {
        writing = false;
      }
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

  private boolean waitFor(BooleanSupplier predicate, Condition condition, String shown, long nanos)
      throws InterruptedException {
    long left = nanos;
    boolean holds = false;
    try {
      while (!holds && left > 0) {
        if (this.lock.getWriteHoldCount() != 1) {
          throw cannotWait(shown);
        }
        if (nanos == Long.MAX_VALUE) {
          condition.await();
        } else {
          left = condition.awaitNanos(left);
        }
        holds = predicate.getAsBoolean();
      }
      return holds;
    } finally {
      if (!holds) {
        // this thread may have consumed a signal: pass it on
        signalNext();
      }
    }
  }

  private boolean waitForUninterruptibly(BooleanSupplier predicate, Condition condition,
      String shown, long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          long left = nanos == Long.MAX_VALUE ? nanos : deadline - System.nanoTime();
          return waitFor(predicate, condition, shown, left);
        } catch (InterruptedException e) {
          interrupted = true;
          if (predicate.getAsBoolean()) {
            return true;
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IllegalStateException cannotWait(String predicate) {
    // waiting would release the lock, but the outer method relies on holding it
    return new IllegalStateException(
        "cannot wait for " + predicate + " inside another method of the object");
  }

  /**
   * Wakes one waiting thread whose condition is true, if there is one. When that thread is
   * done, it wakes the next.
   */
  private void signalNext() {
    if (this.lock.hasWaiters(this.whenIsBusy) && mayHold(super::isBusy)) {
      this.whenIsBusy.signal();
    }
  }

  private static boolean mayHold(BooleanSupplier predicate) {
    try {
      return predicate.getAsBoolean();
    } catch (Throwable e) {
      // wake the thread anyway: it tests the predicate again, and throws the exception itself
      return true;
    }
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedCounter guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCounter guarded) throws X;
  }
}
