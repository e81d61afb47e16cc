package shop;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Labelled} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedLabelled<Label_> extends Labelled<Label_> {
  /** Handles for private members of Labelled. They are as fast as direct access. */
  private static final VarHandle PRINTED;

  static {
    try {
      MethodHandles.Lookup labelled =
          MethodHandles.privateLookupIn(Labelled.class, MethodHandles.lookup());
      PRINTED = labelled.findVarHandle(Labelled.class, "printed", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  public GuardedLabelled() {
  }

  @Override
  public void print() {
    this.lock.lock();
    try {
      super.print();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Label_ swap(Label_ old) {
    this.lock.lock();
    try {
      return super.swap(old);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <Item> Item take(Item other, Label_ old) {
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
      return "Labelled[<locked>]";
    }
    int swaps;
    int printed;
    try {
      swaps = super.swaps;
      printed = (int) PRINTED.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Labelled[swaps=" + swaps + ", printed=" + printed + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<Label_, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<Label_, X> action) throws X {
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
  public <R, X extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<Label_, R, X> action) throws X, InterruptedException {
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
  public interface LockedFunction<Label_, R, X extends Exception> {
    R apply(GuardedLabelled<Label_> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<Label_, X extends Exception> {
    void accept(GuardedLabelled<Label_> guarded) throws X;
  }
}
