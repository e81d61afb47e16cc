package demo;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Clock} that is guarded by one exclusive lock. */
@Service("clock")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedClock extends Clock {
  /** Handles for private members of Clock. They are as fast as direct access. */
  private static final VarHandle ZONES;

  private static final VarHandle TICKS;

  static {
    try {
      MethodHandles.Lookup clock =
          MethodHandles.privateLookupIn(Clock.class, MethodHandles.lookup());
      ZONES = clock.findVarHandle(Clock.class, "zones", List.class);
      TICKS = clock.findVarHandle(Clock.class, "ticks", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  @Inject
  GuardedClock(@Named("zones") List<String> zones) {
    super(zones);
  }

  @Override
  @Inject
  void setZones(@Named("more \"zones\"") @Checked List<String> more, @Checked String[] names) {
    this.lock.lock();
    try {
      super.setZones(more, names);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @Limits(
      numbers = {1, -2},
      one = 7,
      type = int[].class,
      types = {},
      state = Thread.State.NEW,
      nested = @Named("a"),
      letter = '\'',
      ratio = 0.0/0.0,
      far = 9223372036854775807L
  )
  void tick() {
    this.lock.lock();
    try {
      super.tick();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  @Checked
  String zone(int index) {
    this.lock.lock();
    try {
      return super.zone(index);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Clock[<locked>]";
    }
    List<String> zones;
    int ticks;
    try {
      zones = copyStringList(readZones());
      ticks = (int) TICKS.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Clock[zones=" + zones + ", ticks=" + ticks + "]";
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

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  @SuppressWarnings("unchecked")
  private List<String> readZones() {
    return (List<String>) ZONES.get(this);
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
    R apply(GuardedClock guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedClock guarded) throws X;
  }
}
