package odd;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Stack;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Ranks} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedRanks<V extends Enum<V>> extends Ranks<V> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Handles for private members of Ranks. They are as fast as direct access. */
  private static final VarHandle RANKS;

  static {
    try {
      MethodHandles.Lookup ranks =
          MethodHandles.privateLookupIn(Ranks.class, MethodHandles.lookup());
      RANKS = ranks.findVarHandle(Ranks.class, "ranks", Map.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedRanks() {
  }

  public Iterator<Map.Entry<Stack<? super V>, Integer>> iterator() {
    return snapshot().iterator();
  }

  public Spliterator<Map.Entry<Stack<? super V>, Integer>> spliterator() {
    return snapshot().spliterator();
  }

  public Stream<Map.Entry<Stack<? super V>, Integer>> stream() {
    return snapshot().stream();
  }

  public void forEach(Consumer<? super Map.Entry<Stack<? super V>, Integer>> action) {
    snapshot().forEach(action);
  }

  public int size() {
    this.lock.lock();
    try {
      return readRanks() == null ? 0 : readRanks().size();
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return readRanks() == null || readRanks().isEmpty();
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<Map.Entry<Stack<? super V>, Integer>> snapshot() {
    List<Map.Entry<Stack<? super V>, Integer>> elements = new ArrayList<>();
    this.lock.lock();
    try {
      if (readRanks() != null) {
        for (Map.Entry<Stack<? super V>, Integer> entry : readRanks().entrySet()) {
          elements.add(new AbstractMap.SimpleImmutableEntry<>(GuardedRanks.<V>copyObjectStack(entry.getKey()),
              entry.getValue()));
        }
      }
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements);
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Ranks[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Ranks[<locked>]";
      }
      Map<Stack<? super V>, Integer> ranks;
      try {
        ranks = GuardedRanks.<V>copyIntegerMap(readRanks());
      } finally {
        this.lock.unlock();
      }
      return "Ranks[ranks=" + text(ranks) + "]";
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
  public <R, X extends Exception> R withLock(LockedFunction<V, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<V, X> action) throws X {
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
      LockedFunction<V, R, X> action) throws X, InterruptedException {
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

  private static <V extends Enum<V>> Stack<? super V> copyObjectStack(Stack<? super V> source) {
    return source == null ? null : copyOf(source);
  }

  private static <E> Stack<E> copyOf(Stack<E> source) {
    Stack<E> copy = new Stack<>();
    copy.addAll(source);
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

  private static <V extends Enum<V>> Map<Stack<? super V>, Integer> copyIntegerMap(
      Map<Stack<? super V>, Integer> source) {
    if (source == null) {
      return null;
    }
    Map<Stack<? super V>, Integer> copy = copyOf(source);
    copy.clear();
    source.forEach(
        (key, value) -> copy.put(GuardedRanks.<V>copyObjectStack(key), value));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private Map<Stack<? super V>, Integer> readRanks() {
    return (Map<Stack<? super V>, Integer>) RANKS.get(this);
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
  public interface LockedFunction<V extends Enum<V>, R, X extends Exception> {
    R apply(GuardedRanks<V> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<V extends Enum<V>, X extends Exception> {
    void accept(GuardedRanks<V> guarded) throws X;
  }
}
