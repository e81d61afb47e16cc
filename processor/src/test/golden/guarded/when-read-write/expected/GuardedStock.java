package shop;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Generated;

/** A {@link Stock} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedStock extends Stock {
  /** Handles for private members of Stock. They are as fast as direct access. */
  private static final VarHandle PIECES;

  static {
    try {
      MethodHandles.Lookup stock =
          MethodHandles.privateLookupIn(Stock.class, MethodHandles.lookup());
      PIECES = stock.findVarHandle(Stock.class, "pieces", Map.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** True while a thread is writing. */
  private transient boolean writing;

  private final transient Condition whenInStock = this.lock.writeLock().newCondition();

  GuardedStock() {
  }

  @Override
  boolean inStock() {
    this.lock.readLock().lock();
    try {
      return super.inStock();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  int count(String article) {
    this.lock.readLock().lock();
    try {
      return super.count(article);
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  void deliver(String article) {
    refuseReader("deliver");
    this.lock.writeLock().lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.deliver(article);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  void deliverAll(Iterable<String> articles) throws InterruptedException {
    refuseReader("deliverAll");
    this.lock.writeLock().lockInterruptibly();
    try {
      boolean outermost = beginWrite();
      try {
        super.deliverAll(articles);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  String sell() throws InterruptedException {
    refuseReader("sell");
    this.lock.writeLock().lockInterruptibly();
    try {
      if (!super.inStock()) {
        waitFor(super::inStock, this.whenInStock, "inStock()", Long.MAX_VALUE);
      }
      boolean outermost = beginWrite();
      try {
        return super.sell();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /**
   * Like {@code sell}, but returns empty if {@code inStock()} does not become true in time.
   *
   * @throws NullPointerException if {@code sell} returns null
   */
  Optional<String> trySell(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    refuseReader("sell");
    this.lock.writeLock().lockInterruptibly();
    try {
      if (!super.inStock() && !waitFor(super::inStock, this.whenInStock, "inStock()", nanos)) {
        return Optional.empty();
      }
      boolean outermost = beginWrite();
      try {
        return Optional.of(super.sell());
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /**
   * Waits until {@code inStock()} is true; returns false if {@code patience} runs out first.
   * When this method returns true, another thread may already have made the condition false again.
   */
  boolean awaitInStock(Duration patience) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    refuseReader("awaitInStock");
    this.lock.writeLock().lockInterruptibly();
    try {
      if (!super.inStock() && !waitFor(super::inStock, this.whenInStock, "inStock()", nanos)) {
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
  public String toString() {
    if (!tryHold(this.lock.readLock())) {
      return "Stock[<locked>]";
    }
    Map<String, Integer> pieces;
    try {
      pieces = copyIntegerMap(readPieces());
    } finally {
      this.lock.readLock().unlock();
    }
    return "Stock[pieces=" + pieces + "]";
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

  private static Map<String, Integer> copyIntegerMap(Map<String, Integer> source) {
    return source == null ? null : copyOf(source);
  }

  private static <K, V> Map<K, V> copyOf(Map<K, V> source) {
    if (source instanceof SortedMap<K, V> sorted) {
      return new TreeMap<>(sorted);
    }
    if (source instanceof IdentityHashMap<K, V> same) {
      return new IdentityHashMap<>(same);
    }
    Map<K, V> copy = new LinkedHashMap<>(source);
    if (copy.size() < source.size()) {
      // The source holds keys that equal each other,
      // and only an IdentityHashMap keeps them apart.
      return new IdentityHashMap<>(source);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Integer> readPieces() {
    return (Map<String, Integer>) PIECES.get(this);
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
    if (this.lock.hasWaiters(this.whenInStock) && mayHold(super::inStock)) {
      this.whenInStock.signal();
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
    R apply(GuardedStock guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedStock guarded) throws X;
  }
}
