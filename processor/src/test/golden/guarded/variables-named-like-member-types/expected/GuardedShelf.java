package shop;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Shelf} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedShelf<Item__, Item_ extends Comparable<Item__>, R_> extends Shelf<Item__, Item_, R_> {
  /** Handles for private members of Shelf. They are as fast as direct access. */
  private static final VarHandle SOLD;

  static {
    try {
      MethodHandles.Lookup shelf =
          MethodHandles.privateLookupIn(Shelf.class, MethodHandles.lookup());
      SOLD = shelf.findVarHandle(Shelf.class, "sold", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  public GuardedShelf() {
  }

  @Override
  public int sell(int number) {
    this.lock.lock();
    try {
      return super.sell(number);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Item__ swap(Item__ old) {
    this.lock.lock();
    try {
      return super.swap(old);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <Item> Item take(Item other, Item__ old) {
    this.lock.lock();
    try {
      return super.take(other, old);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Shelf[<locked>]";
    }
    int swaps;
    int sold;
    try {
      swaps = super.swaps;
      sold = (int) SOLD.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Shelf[swaps=" + swaps + ", sold=" + sold + "]";
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  public GuardedShelf<Item__, Item_, R_> deepCopy() {
    return (GuardedShelf<Item__, Item_, R_>) ShelfCopier.copy(this);
  }

  /** Called by {@link ShelfCopier}: copies what must be read under this object's lock. */
  GuardedShelf<Item__, Item_, R_> copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      return ShelfCopier.copyLocked(this, copies);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R__, X extends Exception> R__ withLock(LockedFunction<Item__, Item_, R_, R__, X> action)
      throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<Item__, Item_, R_, X> action) throws
      X {
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
  public <R__, X extends Exception> Optional<R__> tryWithLock(Duration patience,
      LockedFunction<Item__, Item_, R_, R__, X> action) throws X, InterruptedException {
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

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<Item__, Item_ extends Comparable<Item__>, R_, R__, X extends Exception> {
    R__ apply(GuardedShelf<Item__, Item_, R_> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<Item__, Item_ extends Comparable<Item__>, R_, X extends Exception> {
    void accept(GuardedShelf<Item__, Item_, R_> guarded) throws X;
  }
}
