package books;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Accepted.Cache} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAccepted_Cache extends Accepted.Cache {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Handles for private members of Cache. They are as fast as direct access. */
  private static final VarHandle REMEMBERING;

  private static final VarHandle REMEMBERED;

  static {
    try {
      MethodHandles.Lookup cache =
          MethodHandles.privateLookupIn(Accepted.Cache.class, MethodHandles.lookup());
      REMEMBERING = cache.findVarHandle(Accepted.Cache.class, "remembering", Object.class);
      REMEMBERED = cache.findVarHandle(Accepted.Cache.class, "remembered", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  GuardedAccepted_Cache() {
  }

  @Override
  void add() {
    refuseReader("add");
    this.lock.writeLock().lock();
    try {
      super.add();
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  int square() {
    this.lock.readLock().lock();
    try {
      return super.square();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  int getN() {
    this.lock.readLock().lock();
    try {
      return super.n;
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setN(int value) {
    refuseReader("setN");
    this.lock.writeLock().lock();
    try {
      super.n = value;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  int updateN(IntUnaryOperator operator) {
    refuseReader("updateN");
    this.lock.writeLock().lock();
    try {
      super.n = operator.applyAsInt(super.n);
      return super.n;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Cache[\u2026]";
    }
    try {
      if (!tryHold(this.lock.readLock())) {
        return "Cache[<locked>]";
      }
      Object remembering;
      int[] remembered;
      int n;
      try {
        remembering = readRemembering();
        remembered = copyIntArray(readRemembered());
        n = super.n;
      } finally {
        this.lock.readLock().unlock();
      }
      return "Cache[remembering=" + text(remembering) + ", remembered="
          + Arrays.toString(remembered) + ", n=" + n + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
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

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private Object readRemembering() {
    return REMEMBERING.get(this);
  }

  private int[] readRemembered() {
    return (int[]) REMEMBERED.get(this);
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
    R apply(GuardedAccepted_Cache guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAccepted_Cache guarded) throws X;
  }
}
