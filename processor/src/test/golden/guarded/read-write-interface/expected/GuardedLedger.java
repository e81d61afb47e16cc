package books;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** A {@link Ledger} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedLedger implements Ledger {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Ledger delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  GuardedLedger(Ledger delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  public void addAll(Ledger other) {
    GuardedLedger partner = other instanceof GuardedLedger guarded ? guarded : this;
    GuardedLedger low = this.order <= partner.order ? this : partner;
    GuardedLedger high = low == this ? partner : this;
    low.refuseReader("addAll");
    low.lock.writeLock().lock();
    try {
      high.refuseReader("addAll");
      high.lock.writeLock().lock();
      try {
        this.delegate.addAll(other);
      } finally {
        high.lock.writeLock().unlock();
      }
    } finally {
      low.lock.writeLock().unlock();
    }
  }

  @Override
  public boolean contains(Ledger other) {
    GuardedLedger partner = other instanceof GuardedLedger guarded ? guarded : this;
    GuardedLedger low = this.order <= partner.order ? this : partner;
    GuardedLedger high = low == this ? partner : this;
    low.lock.readLock().lock();
    try {
      high.lock.readLock().lock();
      try {
        return this.delegate.contains(other);
      } finally {
        high.lock.readLock().unlock();
      }
    } finally {
      low.lock.readLock().unlock();
    }
  }

  @Override
  public List<Date> days() {
    this.lock.readLock().lock();
    try {
      return this.delegate.days();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public Iterator<Date> iterator() {
    if (isHeld()) {
      return this.delegate.iterator();
    }
    List<Date> elements = new ArrayList<>();
    this.lock.readLock().lock();
    try {
      this.delegate.iterator().forEachRemaining(element -> elements.add(element == null ? null
          : (Date) element.clone()));
    } finally {
      this.lock.readLock().unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public Iterator<? extends Date> iterator(int element) {
    if (isHeld()) {
      return this.delegate.iterator(element);
    }
    List<Date> elements = new ArrayList<>();
    this.lock.readLock().lock();
    try {
      this.delegate.iterator(element).forEachRemaining(element_ -> elements.add(element_ == null
          ? null : (Date) element_.clone()));
    } finally {
      this.lock.readLock().unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public Iterator<?> iterator(String payee) {
    if (isHeld()) {
      return this.delegate.iterator(payee);
    }
    List<Object> elements = new ArrayList<>();
    this.lock.readLock().lock();
    try {
      this.delegate.iterator(payee).forEachRemaining(elements::add);
    } finally {
      this.lock.readLock().unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public void forEach(Consumer<? super Date> consumer) {
    iterator().forEachRemaining(consumer);
  }

  @Override
  public Spliterator<Date> spliterator() {
    if (isHeld()) {
      return this.delegate.spliterator();
    }
    List<Date> elements = new ArrayList<>();
    this.lock.readLock().lock();
    try {
      this.delegate.spliterator().forEachRemaining(element -> elements.add(element == null ? null
          : (Date) element.clone()));
    } finally {
      this.lock.readLock().unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public boolean equals(Object object) {
    GuardedLedger other = object instanceof GuardedLedger guarded ? guarded : this;
    GuardedLedger low = this.order <= other.order ? this : other;
    GuardedLedger high = low == this ? other : this;
    low.refuseReader("equals");
    low.lock.writeLock().lock();
    try {
      high.refuseReader("equals");
      high.lock.writeLock().lock();
      try {
        return object == this || this.delegate.equals(object);
      } finally {
        high.lock.writeLock().unlock();
      }
    } finally {
      low.lock.writeLock().unlock();
    }
  }

  @Override
  public int hashCode() {
    this.lock.readLock().lock();
    try {
      return this.delegate.hashCode();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock.readLock())) {
      return "Ledger[<locked>]";
    }
    try {
      return this.delegate.toString();
    } finally {
      this.lock.readLock().unlock();
    }
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
    R apply(GuardedLedger guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLedger guarded) throws X;
  }
}
