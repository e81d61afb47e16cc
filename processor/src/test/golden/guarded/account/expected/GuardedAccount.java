package bank;

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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
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
  void deposit(long amount) {
    boolean outermost = enter();
    try {
      super.deposit(amount);
    } finally {
      leave(outermost);
    }
  }

  @Override
  long average() {
    hold();
    try {
      return super.average();
    } finally {
      release();
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

  List<Entry> getEntries() {
    hold();
    try {
      return super.entries == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.entries));
    } finally {
      release();
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
    hold();
    try {
      return super.entries == null ? 0 : super.entries.size();
    } finally {
      release();
    }
  }

  public boolean isEmpty() {
    hold();
    try {
      return super.entries == null || super.entries.isEmpty();
    } finally {
      release();
    }
  }

  /** The elements at this moment. */
  private List<Entry> snapshot() {
    List<Entry> elements = new ArrayList<>();
    hold();
    try {
      if (super.entries != null) {
        elements.addAll(super.entries);
      }
    } finally {
      release();
    }
    return Collections.unmodifiableList(elements);
  }

  @Override
  public String toString() {
    if (!tryHold()) {
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
      release();
    }
    return "Account[id=" + id + ", balance=" + balance + ", entries=" + entries + "]";
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
