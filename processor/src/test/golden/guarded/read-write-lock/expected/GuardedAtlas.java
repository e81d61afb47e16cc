package maps;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Atlas} behind one fair read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAtlas extends Atlas {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  GuardedAtlas() {
  }

  @Override
  String capital(String country) {
    hold();
    try {
      return super.capital(country);
    } finally {
      release();
    }
  }

  @Override
  void add(String country, String capital) throws InterruptedException {
    enterInterruptibly("add");
    try {
      super.add(country, capital);
    } finally {
      leave();
    }
  }

  Map<String, String> getCapitals() {
    hold();
    try {
      return super.capitals == null ? null : Collections.unmodifiableMap(copyOf(super.capitals));
    } finally {
      release();
    }
  }

  int getEdition() {
    hold();
    try {
      return super.edition;
    } finally {
      release();
    }
  }

  void setEdition(int value) {
    enter("setEdition");
    try {
      super.edition = value;
    } finally {
      leave();
    }
  }

  int updateEdition(IntUnaryOperator operator) {
    enter("updateEdition");
    try {
      super.edition = operator.applyAsInt(super.edition);
      return super.edition;
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Atlas[<locked>]";
    }
    Map<String, String> capitals;
    int edition;
    try {
      capitals = super.capitals == null ? null : copyOf(super.capitals);
      edition = super.edition;
    } finally {
      release();
    }
    return "Atlas[capitals=" + capitals + ", edition=" + edition + "]";
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

  private static <K, V> Map<K, V> copyOf(Map<K, V> source) {
    if (source instanceof SortedMap<K, V> sorted) {
      return new TreeMap<>(sorted);
    }
    if (source instanceof IdentityHashMap<K, V> same) {
      return new IdentityHashMap<>(same);
    }
    Map<K, V> copy = new LinkedHashMap<>(source);
    if (copy.size() < source.size()) {
      // The original tells equal keys apart.
      return new IdentityHashMap<>(source);
    }
    return copy;
  }

  private void enter(String writer) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    refuseReader(writer);
    this.lock.writeLock().lock();
  }

  private void enterInterruptibly(String writer) throws InterruptedException {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    refuseReader(writer);
    this.lock.writeLock().lockInterruptibly();
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

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock == null || this.lock.readLock().tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock.readLock().tryLock(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void release() {
    if (this.lock != null) {
      this.lock.readLock().unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedAtlas guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAtlas guarded) throws X;
  }
}
