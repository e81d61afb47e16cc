package shop;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Stock} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedStock extends Stock {
  private static final VarHandle VERSION;

  /** Handles for private members of Stock. They are as fast as direct access. */
  private static final VarHandle ITEMS;

  private static final VarHandle NAMES;
  private static final VarHandle SEEN;
  private static final VarHandle FREE;
  private static final VarHandle OPEN;
  private static final VarHandle VISITS;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedStock.class, "version", long.class);
      MethodHandles.Lookup stock =
          MethodHandles.privateLookupIn(Stock.class, MethodHandles.lookup());
      ITEMS = stock.findVarHandle(Stock.class, "items", Map.class);
      NAMES = stock.findVarHandle(Stock.class, "names", List.class);
      SEEN = stock.findVarHandle(Stock.class, "seen", Set.class);
      FREE = stock.findVarHandle(Stock.class, "free", int.class);
      OPEN = stock.findVarHandle(Stock.class, "open", boolean.class);
      VISITS = stock.findVarHandle(Stock.class, "visits", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedStock() {
  }

  @Override
  boolean has(String item) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.has(item);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Integer get(String item) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.get(item);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void put(String item, int count) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.put(item, count);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void putOnce(String item, int count) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.putOnce(item, count);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void drop(String item) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.drop(item);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean isNamed(String name) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.isNamed(name);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void name(String name) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.name(name);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  String firstName() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.firstName();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean wasSeen(String name) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.wasSeen(name);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void see(String name) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.see(name);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int free() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.free();
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.free();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void take(int count) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.take(count);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean takeIfFree(int count) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.takeIfFree(count);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void takeOrThrow(int count) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.takeOrThrow(count);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int reserve() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return super.reserve();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  boolean isOpen() {
    long seen = (long) VERSION.getAcquire(this);
    boolean value = super.isOpen();
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.isOpen();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void open() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.open();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void visit() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.visit();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Stock[<locked>]";
    }
    Map<String, Integer> items;
    List<String> names;
    Set<String> seen;
    int free;
    boolean open;
    int visits;
    try {
      items = copyIntegerMap(readItems());
      names = copyStringList(readNames());
      seen = copyStringSet(readSeen());
      free = (int) FREE.get(this);
      open = (boolean) OPEN.get(this);
      visits = (int) VISITS.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Stock[items=" + items + ", names=" + names + ", seen=" + seen + ", free=" + free
        + ", open=" + open + ", visits=" + visits + "]";
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        return action.apply(this);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        action.accept(this);
      } finally {
        endWrite(outermost);
      }
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
      boolean outermost = beginWrite();
      try {
        return Optional.of(action.apply(this));
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  private static Map<String, Integer> copyIntegerMap(Map<String, Integer> source) {
    return source == null ? null : copyOf(source);
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

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  private static Set<String> copyStringSet(Set<String> source) {
    return source == null ? null : copyOf(source);
  }

  private static <E> Set<E> copyOf(Set<E> source) {
    if (source instanceof SortedSet<E> sorted) {
      return new TreeSet<>(sorted);
    }
    Set<E> copy = new LinkedHashSet<>(source);
    if (copy.size() < source.size()) {
      // The source holds elements that equal each other,
      // and only an IdentityHashMap keeps them apart.
      copy = Collections.newSetFromMap(new IdentityHashMap<>());
      copy.addAll(source);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Integer> readItems() {
    return (Map<String, Integer>) ITEMS.get(this);
  }

  @SuppressWarnings("unchecked")
  private List<String> readNames() {
    return (List<String>) NAMES.get(this);
  }

  @SuppressWarnings("unchecked")
  private Set<String> readSeen() {
    return (Set<String>) SEEN.get(this);
  }

  private boolean beginWrite() {
    if ((version & 1) != 0 && this.lock.getHoldCount() != 1) {
      return false;
    }
    // an Error in an earlier endWrite, such as StackOverflowError, may have left version odd
    version |= 1;
    VarHandle.storeStoreFence();
    return true;
  }

  private void endWrite(boolean outermost) {
    if (outermost) {
      VERSION.setRelease(this, version + 1);
    }
  }

  /**
   * Returns whether no thread has written since the version {@code seen} was read. If
   * {@code seen} is odd, a thread was writing then, and the result is false: the version
   * never returns to the even value just below {@code seen}.
   */
  private boolean isStable(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == (seen & ~1);
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
    R apply(GuardedStock guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedStock guarded) throws X;
  }
}
