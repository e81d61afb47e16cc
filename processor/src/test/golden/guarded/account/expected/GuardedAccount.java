package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
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
  void deposit(long amount) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.deposit(amount);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  long average() {
    this.lock.lock();
    try {
      return super.average();
    } finally {
      this.lock.unlock();
    }
  }

  String getId() {
    return super.id;
  }

  @Override
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

  List<Entry> getEntries() {
    this.lock.lock();
    try {
      return super.entries == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.entries));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Iterator<Entry> iterator() {
    return snapshot().iterator();
  }

  @Override
  public Spliterator<Entry> spliterator() {
    return snapshot().spliterator();
  }

  public Stream<Entry> stream() {
    return snapshot().stream();
  }

  @Override
  public void forEach(Consumer<? super Entry> action) {
    snapshot().forEach(action);
  }

  public int size() {
    this.lock.lock();
    try {
      return super.entries == null ? 0 : super.entries.size();
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return super.entries == null || super.entries.isEmpty();
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<Entry> snapshot() {
    List<Entry> elements = new ArrayList<>();
    this.lock.lock();
    try {
      if (super.entries != null) {
        elements.addAll(super.entries);
      }
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements);
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Account[<locked>]";
    }
    String id;
    long balance;
    List<Entry> entries;
    try {
      id = super.id;
      balance = super.balance;
      entries = super.entries == null ? null : new ArrayList<>(super.entries);
    } finally {
      this.lock.unlock();
    }
    return "Account[id=" + id + ", balance=" + balance + ", entries=" + entries + "]";
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
