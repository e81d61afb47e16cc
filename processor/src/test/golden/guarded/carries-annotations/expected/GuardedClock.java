package demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** {@link Clock} behind one exclusive lock: every way in takes it. */
@Service("clock")
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedClock extends Clock {
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
    return "Clock[]";
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
   * As {@code withLock}, or empty without running it if the lock is not free in time.
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

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedClock guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedClock guarded) throws X;
  }
}
