package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Ledger} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedLedger extends Ledger {
  private static final VarHandle VERSION;

  /** Handles for private members of Ledger. They are as fast as direct access. */
  private static final VarHandle DEBTORS;

  private static final VarHandle JOURNAL;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedLedger.class, "version", long.class);
      MethodHandles.Lookup ledger =
          MethodHandles.privateLookupIn(Ledger.class, MethodHandles.lookup());
      DEBTORS = ledger.findVarHandle(Ledger.class, "debtors", List.class);
      JOURNAL = ledger.findVarHandle(Ledger.class, "journal", Journal.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedLedger(Journal journal) {
    super(journal);
  }

  @Override
  void enter(long amount) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.enter(amount);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void close() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.close();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  long getTotal() {
    long seen = (long) VERSION.getAcquire(this);
    long value = super.total;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.total;
    } finally {
      this.lock.unlock();
    }
  }

  void setTotal(long value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.total = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  long updateTotal(LongUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.total = operator.applyAsLong(super.total);
        return super.total;
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
      return "Ledger[<locked>]";
    }
    List<Customer> debtors;
    String journal;
    long total;
    try {
      debtors = copyCustomerList(readDebtors());
      journal = identity((Journal) JOURNAL.get(this));
      total = super.total;
    } finally {
      this.lock.unlock();
    }
    return "Ledger[debtors=" + printable(debtors) + ", journal=" + journal + ", total=" + total
        + "]";
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
    if (value instanceof Customer) {
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

  private static List<Customer> copyCustomerList(List<Customer> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  @SuppressWarnings("unchecked")
  private List<Customer> readDebtors() {
    return (List<Customer>) DEBTORS.get(this);
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
    R apply(GuardedLedger guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLedger guarded) throws X;
  }
}
