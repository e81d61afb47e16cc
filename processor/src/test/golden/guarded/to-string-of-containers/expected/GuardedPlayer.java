package chess;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Player} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPlayer extends Player {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedPlayer() {
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Player[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Player[<locked>]";
      }
      List<Player> opponents;
      List<Game> games;
      try {
        opponents = super.opponents == null ? null : new ArrayList<>(super.opponents);
        games = super.games == null ? null : new ArrayList<>(super.games);
      } finally {
        this.lock.unlock();
      }
      return "Player[opponents=" + printable(opponents) + ", games=" + games + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String identity(Object guarded) {
    // the object's own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return nameOf(guarded) + "@" + hash;
  }

  private static Object printable(Object value) {
    if (value instanceof Player) {
      return identity(value);
    }
    if (value instanceof Collection<?> all) {
      return Arrays.toString(all.stream().map(each -> printable(each)).toArray());
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner entries = new StringJoiner(", ", "{", "}");
      map.forEach((key, each) -> entries.add(printable(key) + "=" + printable(each)));
      return entries;
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(each -> printable(each));
    }
    String inArray = Arrays.deepToString(new Object[] {value});
    return inArray.substring(1, inArray.length() - 1);
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
    R apply(GuardedPlayer guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPlayer guarded) throws X;
  }
}
