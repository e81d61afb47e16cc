package chess;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Board} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBoard extends Board {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedBoard() {
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Board[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Board[<locked>]";
      }
      List<int[]> moves;
      Map<String, Optional<char[]>> names;
      Map<String, List<int[]>[]>[] boards;
      Object referee;
      Optional<? extends Player> winner;
      Map<String, Player[]> seats;
      List<Thread.UncaughtExceptionHandler> handlers;
      try {
        moves = copyIntArrayList(super.moves);
        names = copyOptionalMap(super.names);
        boards = copyMapArray(super.boards);
        referee = super.referee;
        winner = super.winner;
        seats = copyPlayerArrayMap(super.seats);
        handlers = super.handlers == null ? null : new ArrayList<>(super.handlers);
      } finally {
        this.lock.unlock();
      }
      return "Board[moves=" + printable(moves) + ", names=" + printable(names) + ", boards="
          + printable(boards) + ", referee=" + text(referee) + ", winner=" + printable(winner)
          + ", seats=" + printable(seats) + ", handlers=" + handlers + "]";
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

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static Object printable(Object value) {
    if (value instanceof Player) {
      return identity(value);
    }
    // the toString() of a collection would print an array as, say, [I@1b2c3d
    if (value instanceof Object[] array) {
      return printable(Arrays.asList(array));
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

  private static List<int[]> copyIntArrayList(List<int[]> source) {
    if (source == null) {
      return null;
    }
    List<int[]> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : element.clone());
    return copy;
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

  private static Optional<char[]> copyOptional(Optional<char[]> source) {
    return source == null ? null : source.map(content -> content == null ? null : content.clone());
  }

  private static Map<String, Optional<char[]>> copyOptionalMap(
      Map<String, Optional<char[]>> source) {
    if (source == null) {
      return null;
    }
    Map<String, Optional<char[]>> copy = copyOf(source);
    copy.replaceAll((key, value) -> copyOptional(value));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<int[]>[] copyListArray(List<int[]>[] source) {
    if (source == null) {
      return null;
    }
    List<int[]>[] copy = (List<int[]>[]) new List<?>[source.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copyIntArrayList(source[i]);
    }
    return copy;
  }

  private static Map<String, List<int[]>[]> copyListArrayMap(Map<String, List<int[]>[]> source) {
    if (source == null) {
      return null;
    }
    Map<String, List<int[]>[]> copy = copyOf(source);
    copy.replaceAll((key, value) -> copyListArray(value));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<int[]>[]>[] copyMapArray(Map<String, List<int[]>[]>[] source) {
    if (source == null) {
      return null;
    }
    Map<String, List<int[]>[]>[] copy = (Map<String, List<int[]>[]>[]) new Map<?, ?>[source.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copyListArrayMap(source[i]);
    }
    return copy;
  }

  private static Map<String, Player[]> copyPlayerArrayMap(Map<String, Player[]> source) {
    if (source == null) {
      return null;
    }
    Map<String, Player[]> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null : value.clone());
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
    R apply(GuardedBoard guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedBoard guarded) throws X;
  }
}
