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
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** {@link Counter} behind one read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedCounter extends Counter {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Whether a writer is inside. */
  private transient boolean writing;

  private final Condition whenIsBusy = this.lock.writeLock().newCondition();

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedCounter() {
  }

  @Override
  boolean isBusy() {
    hold();
    try {
      return super.isBusy();
    } finally {
      release();
    }
  }

  @Override
  public boolean add(String guest) {
    boolean outermost = enter("add");
    try {
      return super.add(guest);
    } finally {
      leave(outermost);
    }
  }

  @Override
  public boolean addAll(Collection<? extends String> collection) {
    GuardedCounter other = collection instanceof GuardedCounter guarded ? guarded : this;
    GuardedCounter low = this.order <= other.order ? this : other;
    GuardedCounter high = low == this ? other : this;
    boolean outermostLow = low.enter("addAll");
    try {
      boolean outermostHigh = high.enter("addAll");
      try {
        return super.addAll(collection);
      } finally {
        high.leave(outermostHigh);
      }
    } finally {
      low.leave(outermostLow);
    }
  }

  @Override
  public void clear() {
    boolean outermost = enter("clear");
    try {
      super.clear();
    } finally {
      leave(outermost);
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
    GuardedCounter other = collection instanceof GuardedCounter guarded ? guarded : this;
    GuardedCounter low = this.order <= other.order ? this : other;
    GuardedCounter high = low == this ? other : this;
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
    boolean outermost = enter("remove");
    try {
      return super.remove(object);
    } finally {
      leave(outermost);
    }
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedCounter other = collection instanceof GuardedCounter guarded ? guarded : this;
    GuardedCounter low = this.order <= other.order ? this : other;
    GuardedCounter high = low == this ? other : this;
    boolean outermostLow = low.enter("removeAll");
    try {
      boolean outermostHigh = high.enter("removeAll");
      try {
        return super.removeAll(collection);
      } finally {
        high.leave(outermostHigh);
      }
    } finally {
      low.leave(outermostLow);
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedCounter other = collection instanceof GuardedCounter guarded ? guarded : this;
    GuardedCounter low = this.order <= other.order ? this : other;
    GuardedCounter high = low == this ? other : this;
    boolean outermostLow = low.enter("retainAll");
    try {
      boolean outermostHigh = high.enter("retainAll");
      try {
        return super.retainAll(collection);
      } finally {
        high.leave(outermostHigh);
      }
    } finally {
      low.leave(outermostLow);
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
    boolean outermost = enter("removeIf");
    try {
      return super.removeIf(predicate);
    } finally {
      leave(outermost);
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
  String serve() {
    boolean outermost = enterWhenIsBusyUninterruptibly();
    try {
      return super.serve();
    } finally {
      leave(outermost);
    }
  }

  /**
   * As {@code serve}, or empty if {@code isBusy()} does not hold in time.
   *
   * @throws NullPointerException if {@code serve} returns null
   */
  Optional<String> tryServe(Duration patience) {
    if (!holdWhenIsBusyUninterruptibly(TimeUnit.NANOSECONDS.convert(patience))) {
      return Optional.empty();
    }
    boolean outermost = begin();
    try {
      return Optional.of(super.serve());
    } finally {
      leave(outermost);
    }
  }

  /** Whether {@code isBusy()} held in time; another thread may have changed that since. */
  boolean awaitIsBusy(Duration patience) throws InterruptedException {
    if (!holdWhenIsBusy(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
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
    hold();
    try {
      return super.guests == null ? 0 : super.guests.size();
    } finally {
      release();
    }
  }

  /** The elements at this moment. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    hold();
    try {
      if (super.guests != null) {
        elements.addAll(super.guests);
      }
    } finally {
      release();
    }
    return Collections.unmodifiableList(elements);
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    boolean outermost = enter("withLock");
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    boolean outermost = enter("runWithLock");
    try {
      action.accept(this);
    } finally {
      leave(outermost);
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

  private boolean enter(String writer) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    refuseReader(writer);
    this.lock.writeLock().lock();
    return begin();
  }

  private void refuseReader(String writer) {
    if (this.lock.getReadHoldCount() > 0 && !this.lock.isWriteLockedByCurrentThread()) {
      // waiting here would be waiting for this very thread
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
    }
  }

  private boolean begin() {
    boolean outermost = !writing;
    writing = true;
    return outermost;
  }

  private void leave(boolean outermost) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    try {
      if (outermost) {
        signalNext();
      }
    } finally {
      if (outermost) {
        writing = false;
      }
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

  private boolean enterWhenIsBusyUninterruptibly() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require(super.isBusy(), "isBusy()");
      return false;
    }
    require(this.lock.isWriteLockedByCurrentThread()
        || this.lock.getReadHoldCount() == 0, "isBusy()");
    this.lock.writeLock().lock();
    try {
      while (!super.isBusy()) {
        require(this.lock.getWriteHoldCount() == 1, "isBusy()");
        this.whenIsBusy.awaitUninterruptibly();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenIsBusy(long nanos) throws InterruptedException {
    require(this.lock.isWriteLockedByCurrentThread()
        || this.lock.getReadHoldCount() == 0, "isBusy()");
    this.lock.writeLock().lockInterruptibly();
    try {
      long left = nanos;
      while (!super.isBusy()) {
        if (left <= 0) {
          this.lock.writeLock().unlock();
          return false;
        }
        require(this.lock.getWriteHoldCount() == 1, "isBusy()");
        left = this.whenIsBusy.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
  }

  private boolean holdWhenIsBusyUninterruptibly(long nanos) {
    long deadline = System.nanoTime() + Math.max(nanos, 0);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return holdWhenIsBusy(deadline - System.nanoTime());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void require(boolean possible, String predicate) {
    if (!possible) {
      // waiting gives up the lock, and whoever called relies on it
      throw new IllegalStateException("cannot wait for " + predicate
          + " inside another method of the object");
    }
  }

  private void stepBack() {
    // this thread may have been signalled, and does not enter
    try {
      signalNext();
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /** Wakes one thread that can go on; when it leaves, it wakes the next. */
  private void signalNext() {
    if (this.lock.hasWaiters(this.whenIsBusy) && mayHold(super::isBusy)) {
      this.whenIsBusy.signal();
    }
  }

  private static boolean mayHold(BooleanSupplier predicate) {
    try {
      return predicate.getAsBoolean();
    } catch (Throwable e) {
      // whoever waits for it tests it again, and is the one to be told
      return true;
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedCounter guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCounter guarded) throws X;
  }
}
