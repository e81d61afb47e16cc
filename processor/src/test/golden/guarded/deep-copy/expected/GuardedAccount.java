package bank;

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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Account} behind one optimistic lock: every way in takes it. */
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

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
  private transient long version;

  GuardedAccount(String id, ExecutorService mailer) {
    super(id, mailer);
  }

  @Override
  void deposit(long amount, Date when) {
    boolean outermost = enter();
    try {
      super.deposit(amount, when);
    } finally {
      leave(outermost);
    }
  }

  String getId() {
    return super.id;
  }

  List<Date> getBookings() {
    hold();
    try {
      return snapshotDateList(super.bookings);
    } finally {
      release();
    }
  }

  Map<String, List<Date>> getByPayee() {
    hold();
    try {
      return snapshotListMap(super.byPayee);
    } finally {
      release();
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
    boolean outermost = enter();
    try {
      super.balance = value;
    } finally {
      leave(outermost);
    }
  }

  long updateBalance(LongUnaryOperator operator) {
    boolean outermost = enter();
    try {
      super.balance = operator.applyAsLong(super.balance);
      return super.balance;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
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
      release();
    }
    return "Account[id=" + id + ", bookings=" + bookings + ", byPayee=" + byPayee + ", balance="
        + balance + "]";
  }

  /**
   * Returns a copy of one moment, behind a lock of its own. Guarded objects that it holds are
   * copied after that, one lock at a time.
   */
  @Override
  public GuardedAccount deepCopy() {
    return (GuardedAccount) AccountCopier.copy(this);
  }

  /** For {@link AccountCopier}: what needs the lock of this object. */
  GuardedAccount copyLocked(Map<Object, Object> copies) {
    hold();
    try {
      return AccountCopier.copyLocked(this, copies);
    } finally {
      release();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    boolean outermost = enter();
    try {
      action.accept(this);
    } finally {
      leave(outermost);
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
      return Optional.of(withLock(action));
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
      // The original tells equal keys apart.
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

  private boolean enter() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    this.lock.lock();
    if ((version & 1) != 0) {
      return false;
    }
    version++;
    VarHandle.storeStoreFence();
    return true;
  }

  private void leave(boolean outermost) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    if (outermost) {
      VERSION.setRelease(this, version + 1);
    }
    this.lock.unlock();
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock == null || this.lock.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock.tryLock(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void release() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /**
   * Whether nobody has written since. What was odd is compared with the even one before,
   * which is gone for good.
   */
  private boolean isStable(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == (seen & ~1);
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedAccount guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedAccount guarded) throws X;
  }
}
