package memo;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** A {@link Cache} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedCache<K, V> implements Cache<K, V> {
  private static final AtomicLong ORDER = new AtomicLong();

  private final transient ReentrantLock lock = new ReentrantLock();
  private final Cache<K, V> delegate;

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.getAndIncrement();

  /**
   * Guards the delegate, which must no longer be used directly, since that would bypass
   * the lock.
   */
  public GuardedCache(Cache<K, V> delegate) {
    this.delegate = Objects.requireNonNull(delegate);
  }

  @Override
  public Optional<V> find(K key) {
    this.lock.lock();
    try {
      return this.delegate.find(key);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Cache<K, V> put(K key, V value) {
    this.lock.lock();
    try {
      Cache<K, V> result = this.delegate.put(key, value);
      return result == this.delegate ? this : result;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <X extends Exception> V load(K key, Class<X> failure) throws X, InterruptedException {
    this.lock.lockInterruptibly();
    try {
      return this.delegate.load(key, failure);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void putAll(Cache<? extends K, ? extends V> other) {
    GuardedCache<?, ?> partner = other instanceof GuardedCache<?, ?> guarded ? guarded : this;
    GuardedCache<?, ?> low = this.order <= partner.order ? this : partner;
    GuardedCache<?, ?> high = low == this ? partner : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        this.delegate.putAll(other);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public V get(K key, Function<? super K, ? extends V> loader) {
    this.lock.lock();
    try {
      return this.delegate.get(key, loader);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Function<K, Optional<V>> asFunction() {
    this.lock.lock();
    try {
      return Cache.super.asFunction();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Iterator<K> iterator() {
    if (isHeld()) {
      return this.delegate.iterator();
    }
    List<K> elements = new ArrayList<>();
    this.lock.lock();
    try {
      this.delegate.iterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public String name() {
    return this.delegate.name();
  }

  @Override
  public void forEach(Consumer<? super K> consumer) {
    iterator().forEachRemaining(consumer);
  }

  @Override
  public Spliterator<K> spliterator() {
    if (isHeld()) {
      return this.delegate.spliterator();
    }
    List<K> elements = new ArrayList<>();
    this.lock.lock();
    try {
      this.delegate.spliterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public boolean equals(Object object) {
    GuardedCache<?, ?> other = object instanceof GuardedCache<?, ?> guarded ? guarded : this;
    GuardedCache<?, ?> low = this.order <= other.order ? this : other;
    GuardedCache<?, ?> high = low == this ? other : this;
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
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Cache[<locked>]";
    }
    try {
      return this.delegate.toString();
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X_ extends Exception> R withLock(LockedFunction<K, V, R, X_> action) throws X_ {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X_ extends Exception> void runWithLock(LockedAction<K, V, X_> action) throws X_ {
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
  public <R, X_ extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<K, V, R, X_> action) throws X_, InterruptedException {
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
  public interface LockedFunction<K, V, R, X_ extends Exception> {
    R apply(GuardedCache<K, V> guarded) throws X_;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<K, V, X_ extends Exception> {
    void accept(GuardedCache<K, V> guarded) throws X_;
  }
}
