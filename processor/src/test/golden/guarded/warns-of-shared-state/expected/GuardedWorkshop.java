package odd;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import maker.Gearbox;

/** A {@link Workshop} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedWorkshop extends Workshop {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedWorkshop() {
  }

  Gearbox getGearbox() {
    this.lock.lock();
    try {
      return super.gearbox;
    } finally {
      this.lock.unlock();
    }
  }

  void setGearbox(Gearbox value) {
    this.lock.lock();
    try {
      super.gearbox = value;
    } finally {
      this.lock.unlock();
    }
  }

  Gearbox updateGearbox(UnaryOperator<Gearbox> operator) {
    this.lock.lock();
    try {
      super.gearbox = operator.apply(super.gearbox);
      return super.gearbox;
    } finally {
      this.lock.unlock();
    }
  }

  Map<Garage.Engine, Workshop.Tool> getTools() {
    this.lock.lock();
    try {
      return super.tools == null ? null : Collections.unmodifiableMap(copyOf(super.tools));
    } finally {
      this.lock.unlock();
    }
  }

  void setTools(Map<Garage.Engine, Workshop.Tool> value) {
    Map<Garage.Engine, Workshop.Tool> copy = value == null ? null : copyOf(value);
    this.lock.lock();
    try {
      super.tools = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Map<Garage.Engine, Workshop.Tool> updateTools(
      UnaryOperator<Map<Garage.Engine, Workshop.Tool>> operator) {
    this.lock.lock();
    try {
      Map<Garage.Engine, Workshop.Tool> updated = operator.apply(super.tools == null ? null
          : copyOf(super.tools));
      super.tools = updated == null ? null : copyOf(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  Map<Garage.Engine, Gearbox> getFitted() {
    this.lock.lock();
    try {
      return super.fitted == null ? null : Collections.unmodifiableMap(copyOf(super.fitted));
    } finally {
      this.lock.unlock();
    }
  }

  void setFitted(Map<Garage.Engine, Gearbox> value) {
    Map<Garage.Engine, Gearbox> copy = value == null ? null : copyOf(value);
    this.lock.lock();
    try {
      super.fitted = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Map<Garage.Engine, Gearbox> updateFitted(UnaryOperator<Map<Garage.Engine, Gearbox>> operator) {
    this.lock.lock();
    try {
      Map<Garage.Engine, Gearbox> updated = operator.apply(super.fitted == null ? null
          : copyOf(super.fitted));
      super.fitted = updated == null ? null : copyOf(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  Map<Object, Gearbox> getFound() {
    this.lock.lock();
    try {
      return super.found == null ? null : Collections.unmodifiableMap(copyOf(super.found));
    } finally {
      this.lock.unlock();
    }
  }

  void setFound(Map<Object, Gearbox> value) {
    Map<Object, Gearbox> copy = value == null ? null : copyOf(value);
    this.lock.lock();
    try {
      super.found = copy;
    } finally {
      this.lock.unlock();
    }
  }

  Map<Object, Gearbox> updateFound(UnaryOperator<Map<Object, Gearbox>> operator) {
    this.lock.lock();
    try {
      Map<Object, Gearbox> updated = operator.apply(super.found == null ? null
          : copyOf(super.found));
      super.found = updated == null ? null : copyOf(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Workshop[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Workshop[<locked>]";
      }
      Gearbox gearbox;
      Map<Garage.Engine, Workshop.Tool> tools;
      Map<Garage.Engine, Gearbox> fitted;
      Map<Object, Gearbox> found;
      try {
        gearbox = super.gearbox;
        tools = super.tools == null ? null : copyOf(super.tools);
        fitted = super.fitted == null ? null : copyOf(super.fitted);
        found = super.found == null ? null : copyOf(super.found);
      } finally {
        this.lock.unlock();
      }
      return "Workshop[gearbox=" + text(gearbox) + ", tools=" + text(tools) + ", fitted="
          + text(fitted) + ", found=" + text(found) + "]";
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

  private static <K, V> Map<K, V> copyOf(Map<K, V> source) {
    if (source instanceof SortedMap<K, V> sorted) {
      return new TreeMap<>(sorted);
    }
    if (source instanceof IdentityHashMap<K, V> same) {
      return new IdentityHashMap<>(same);
    }
    Map<K, V> copy = new LinkedHashMap<>(source);
    if (copy.size() < source.size()) {
      // The source holds keys that equal each other,
      // and only an IdentityHashMap keeps them apart.
      return new IdentityHashMap<>(source);
    }
    return copy;
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
    R apply(GuardedWorkshop guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedWorkshop guarded) throws X;
  }
}
