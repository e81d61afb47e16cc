package house;

import dev.latchwork.LatchworkGenerated;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Door} that is guarded by its own monitor. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedDoor extends Door {
  GuardedDoor() {
  }

  @Override
  void close() {
    synchronized (this) {
      super.close();
    }
  }

  @Override
  void awaitClosed() throws InterruptedException {
    synchronized (this) {
      super.awaitClosed();
    }
  }

  boolean isOpen() {
    synchronized (this) {
      return super.open;
    }
  }

  void setOpen(boolean value) {
    synchronized (this) {
      super.open = value;
    }
  }

  boolean updateOpen(UnaryOperator<Boolean> operator) {
    synchronized (this) {
      super.open = operator.apply(super.open);
      return super.open;
    }
  }

  @Override
  public String toString() {
    boolean open;
    synchronized (this) {
      open = super.open;
    }
    return "Door[open=" + open + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    synchronized (this) {
      return action.apply(this);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    synchronized (this) {
      action.accept(this);
    }
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedDoor guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedDoor guarded) throws X;
  }
}
