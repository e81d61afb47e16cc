package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** An {@link Account} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAccount extends Account {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedAccount.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedAccount(String id, ExecutorService mailer) {
    super(id, mailer);
  }

  @Override
  void deposit(long amount, Date when) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.deposit(amount, when);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String getId() {
    return super.id;
  }

  List<Date> getBookings() {
    this.lock.lock();
    try {
      return snapshotDateList(super.bookings);
    } finally {
      this.lock.unlock();
    }
  }

  Map<String, List<Date>> getByPayee() {
    this.lock.lock();
    try {
      return snapshotListMap(super.byPayee);
    } finally {
      this.lock.unlock();
    }
  }

  long getBalance() {
    long seen = (long) VERSION.getAcquire(this);
    long value = super.balance;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.balance;
    } finally {
      this.lock.unlock();
    }
  }

  void setBalance(long value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.balance = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  long updateBalance(LongUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.balance = operator.applyAsLong(super.balance);
        return super.balance;
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
      return "Account[<locked>]";
    }
    String id;
    List<Date> bookings;
    Map<String, List<Date>> byPayee;
    long balance;
    try {
      id = super.id;
      bookings = copyDateList(super.bookings);
      byPayee = copyListMap(super.byPayee);
      balance = super.balance;
    } finally {
      this.lock.unlock();
    }
    return "Account[id=" + id + ", bookings=" + bookings + ", byPayee=" + byPayee + ", balance="
        + balance + "]";
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  @Override
  public GuardedAccount deepCopy() {
    return (GuardedAccount) AccountCopier.copy(this);
  }

  /** Called by {@link AccountCopier}: copies what must be read under this object's lock. */
  GuardedAccount copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      return AccountCopier.copyLocked(this, copies);
    } finally {
      this.lock.unlock();
    }
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

  private static List<Date> snapshotDateList(List<Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return Collections.unmodifiableList(copy);
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

  private static Map<String, List<Date>> snapshotListMap(Map<String, List<Date>> source) {
    if (source == null) {
      return null;
    }
    Map<String, List<Date>> copy = copyOf(source);
    copy.replaceAll((key, value) -> snapshotDateList(value));
    return Collections.unmodifiableMap(copy);
  }

  private static List<Date> copyDateList(List<Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return copy;
  }

  private static Map<String, List<Date>> copyListMap(Map<String, List<Date>> source) {
    if (source == null) {
      return null;
    }
    Map<String, List<Date>> copy = copyOf(source);
    copy.replaceAll((key, value) -> copyDateList(value));
    return copy;
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
    R apply(GuardedAccount guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAccount guarded) throws X;
  }
}
