package maps;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Atlas} that is guarded by one fair read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAtlas extends Atlas {
  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  GuardedAtlas() {
  }

  @Override
  String capital(String country) {
    this.lock.readLock().lock();
    try {
      return super.capital(country);
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  void add(String country, String capital) throws InterruptedException {
    refuseReader("add");
    this.lock.writeLock().lockInterruptibly();
    try {
      super.add(country, capital);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Map<String, String> getCapitals() {
    this.lock.readLock().lock();
    try {
      return super.capitals == null ? null : Collections.unmodifiableMap(copyOf(super.capitals));
    } finally {
      this.lock.readLock().unlock();
    }
  }

  int getEdition() {
    this.lock.readLock().lock();
    try {
      return super.edition;
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setEdition(int value) {
    refuseReader("setEdition");
    this.lock.writeLock().lock();
    try {
      super.edition = value;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  int updateEdition(IntUnaryOperator operator) {
    refuseReader("updateEdition");
    this.lock.writeLock().lock();
    try {
      super.edition = operator.applyAsInt(super.edition);
      return super.edition;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock.readLock())) {
      return "Atlas[<locked>]";
    }
    Map<String, String> capitals;
    int edition;
    try {
      capitals = super.capitals == null ? null : copyOf(super.capitals);
      edition = super.edition;
    } finally {
      this.lock.readLock().unlock();
    }
    return "Atlas[capitals=" + capitals + ", edition=" + edition + "]";
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

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedAtlas guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAtlas guarded) throws X;
  }
}
