package odd;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Garage} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedGarage extends Garage {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Handles for private members of Garage. They are as fast as direct access. */
  private static final VarHandle SPARE;

  static {
    try {
      MethodHandles.Lookup garage =
          MethodHandles.privateLookupIn(Garage.class, MethodHandles.lookup());
      SPARE = garage.findVarHandle(Garage.class, "spare", Garage.Engine.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedGarage() {
  }

  Garage.Engine getEngine() {
    this.lock.lock();
    try {
      return super.engine;
    } finally {
      this.lock.unlock();
    }
  }

  void setEngine(Garage.Engine value) {
    this.lock.lock();
    try {
      super.engine = value;
    } finally {
      this.lock.unlock();
    }
  }

  Garage.Engine updateEngine(UnaryOperator<Garage.Engine> operator) {
    this.lock.lock();
    try {
      super.engine = operator.apply(super.engine);
      return super.engine;
    } finally {
      this.lock.unlock();
    }
  }

  List<Garage.Engine> getSpares() {
    this.lock.lock();
    try {
      return super.spares == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.spares));
    } finally {
      this.lock.unlock();
    }
  }

  void setSpares(List<Garage.Engine> value) {
    List<Garage.Engine> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      super.spares = copy;
    } finally {
      this.lock.unlock();
    }
  }

  List<Garage.Engine> updateSpares(UnaryOperator<List<Garage.Engine>> operator) {
    this.lock.lock();
    try {
      List<Garage.Engine> updated = operator.apply(super.spares == null ? null
          : new ArrayList<>(super.spares));
      super.spares = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Garage.Engine getSpare() {
    this.lock.lock();
    try {
      return (Garage.Engine) SPARE.get(this);
    } finally {
      this.lock.unlock();
    }
  }

  Object getAnything() {
    this.lock.lock();
    try {
      return super.anything;
    } finally {
      this.lock.unlock();
    }
  }

  void setAnything(Object value) {
    this.lock.lock();
    try {
      super.anything = value;
    } finally {
      this.lock.unlock();
    }
  }

  Object updateAnything(UnaryOperator<Object> operator) {
    this.lock.lock();
    try {
      super.anything = operator.apply(super.anything);
      return super.anything;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Garage[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Garage[<locked>]";
      }
      Garage.Engine engine;
      List<Garage.Engine> spares;
      Garage.Engine spare;
      Object anything;
      try {
        engine = super.engine;
        spares = super.spares == null ? null : new ArrayList<>(super.spares);
        spare = readSpare();
        anything = super.anything;
      } finally {
        this.lock.unlock();
      }
      return "Garage[engine=" + text(engine) + ", spares=" + text(spares) + ", spare=" + text(spare)
          + ", anything=" + text(anything) + "]";
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
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
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
      LockedFunction<R, X> action) throws X, InterruptedException {
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

  private Garage.Engine readSpare() {
    return (Garage.Engine) SPARE.get(this);
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
    R apply(GuardedGarage guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedGarage guarded) throws X;
  }
}
