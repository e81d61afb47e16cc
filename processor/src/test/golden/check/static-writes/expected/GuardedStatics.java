package fair;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Statics} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedStatics extends Statics {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Handles for private members of Statics. They are as fast as direct access. */
  private static final VarHandle OWN;

  private static final VarHandle GIVEN;

  static {
    try {
      MethodHandles.Lookup statics =
          MethodHandles.privateLookupIn(Statics.class, MethodHandles.lookup());
      OWN = statics.findVarHandle(Statics.class, "own", Object.class);
      GIVEN = statics.findVarHandle(Statics.class, "given", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedStatics(Object given) {
    super(given);
  }

  @Override
  String warnedFormat(Date date) {
    this.lock.lock();
    try {
      return super.warnedFormat(date);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warnedElement() {
    this.lock.lock();
    try {
      super.warnedElement();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warnedUnderOwnMonitor() {
    this.lock.lock();
    try {
      super.warnedUnderOwnMonitor();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warnedStep() {
    this.lock.lock();
    try {
      super.warnedStep();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedSafe(String line) {
    this.lock.lock();
    try {
      super.acceptedSafe(line);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedUnderGiven() {
    this.lock.lock();
    try {
      super.acceptedUnderGiven();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedUnderClass(int slot) {
    this.lock.lock();
    try {
      super.acceptedUnderClass(slot);
    } finally {
      this.lock.unlock();
    }
  }

  int getNumber() {
    return super.number;
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Statics[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Statics[<locked>]";
      }
      Object own;
      Object given;
      int number;
      try {
        own = readOwn();
        given = readGiven();
        number = super.number;
      } finally {
        this.lock.unlock();
      }
      return "Statics[own=" + text(own) + ", given=" + text(given) + ", number=" + number + "]";
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

  private Object readOwn() {
    return OWN.get(this);
  }

  private Object readGiven() {
    return GIVEN.get(this);
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
    R apply(GuardedStatics guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedStatics guarded) throws X;
  }
}
