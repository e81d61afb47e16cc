package shop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Generated;

/** {@link Stock} behind one read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedStock extends Stock {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Whether a writer is inside. */
  private transient boolean writing;

  private final Condition whenInStock = this.lock.writeLock().newCondition();

  GuardedStock() {
  }

  @Override
  boolean inStock() {
    hold();
    try {
      return super.inStock();
    } finally {
      release();
    }
  }

  @Override
  int count(String article) {
    hold();
    try {
      return super.count(article);
    } finally {
      release();
    }
  }

  @Override
  void deliver(String article) {
    boolean outermost = enter("deliver");
    try {
      super.deliver(article);
    } finally {
      leave(outermost);
    }
  }

  @Override
  void deliverAll(Iterable<String> articles) throws InterruptedException {
    boolean outermost = enterInterruptibly("deliverAll");
    try {
      super.deliverAll(articles);
    } finally {
      leave(outermost);
    }
  }

  @Override
  String sell() throws InterruptedException {
    boolean outermost = enterWhenInStock();
    try {
      return super.sell();
    } finally {
      leave(outermost);
    }
  }

  /**
   * As {@code sell}, or empty if {@code inStock()} does not hold in time.
   *
   * @throws NullPointerException if {@code sell} returns null
   */
  Optional<String> trySell(Duration patience) throws InterruptedException {
    if (!holdWhenInStock(TimeUnit.NANOSECONDS.convert(patience))) {
      return Optional.empty();
    }
    boolean outermost = begin();
    try {
      return Optional.of(super.sell());
    } finally {
      leave(outermost);
    }
  }

  /** Whether {@code inStock()} held in time; another thread may have changed that since. */
  boolean awaitInStock(Duration patience) throws InterruptedException {
    if (!holdWhenInStock(TimeUnit.NANOSECONDS.convert(patience))) {
      return false;
    }
    stepBack();
    return true;
  }

  @Override
  public String toString() {
    return "Stock[]";
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

  private boolean enterInterruptibly(String writer) throws InterruptedException {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    refuseReader(writer);
    this.lock.writeLock().lockInterruptibly();
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

  private boolean enterWhenInStock() throws InterruptedException {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      require(super.inStock(), "inStock()");
      return false;
    }
    require(this.lock.isWriteLockedByCurrentThread()
        || this.lock.getReadHoldCount() == 0, "inStock()");
    this.lock.writeLock().lockInterruptibly();
    try {
      while (!super.inStock()) {
        require(this.lock.getWriteHoldCount() == 1, "inStock()");
        this.whenInStock.await();
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return begin();
  }

  private boolean holdWhenInStock(long nanos) throws InterruptedException {
    require(this.lock.isWriteLockedByCurrentThread()
        || this.lock.getReadHoldCount() == 0, "inStock()");
    this.lock.writeLock().lockInterruptibly();
    try {
      long left = nanos;
      while (!super.inStock()) {
        if (left <= 0) {
          this.lock.writeLock().unlock();
          return false;
        }
        require(this.lock.getWriteHoldCount() == 1, "inStock()");
        left = this.whenInStock.awaitNanos(left);
      }
    } catch (Throwable e) {
      stepBack();
      throw e;
    }
    return true;
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
    if (this.lock.hasWaiters(this.whenInStock) && mayHold(super::inStock)) {
      this.whenInStock.signal();
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
    R apply(GuardedStock guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedStock guarded) throws X;
  }
}
