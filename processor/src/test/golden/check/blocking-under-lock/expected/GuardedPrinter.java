package office;

import dev.latchwork.LatchworkGenerated;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedList;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Printer} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPrinter extends Printer {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedPrinter.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedPrinter(BlockingQueue<String> out) throws IOException {
    super(out);
  }

  @Override
  void warned(Future<String> text, Printer.Spool spool) throws Exception {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.warned(text, spool);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warnedInHelper() throws InterruptedException {
    this.lock.lockInterruptibly();
    try {
      boolean outermost = beginWrite();
      try {
        super.warnedInHelper();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void accepted(Printer.Spool spool) throws IOException {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.accepted(spool);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  Deque<String> getJobs() {
    this.lock.lock();
    try {
      return super.jobs == null ? null : new LinkedList<>(super.jobs);
    } finally {
      this.lock.unlock();
    }
  }

  BlockingQueue<String> getOut() {
    this.lock.lock();
    try {
      return super.out == null ? null : copyOf(super.out);
    } finally {
      this.lock.unlock();
    }
  }

  int getPages() {
    long seen = (long) VERSION.getAcquire(this);
    int value = super.pages;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.pages;
    } finally {
      this.lock.unlock();
    }
  }

  void setPages(int value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.pages = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int updatePages(IntUnaryOperator operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.pages = operator.applyAsInt(super.pages);
        return super.pages;
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
      return "Printer[<locked>]";
    }
    Deque<String> jobs;
    BlockingQueue<String> out;
    int pages;
    try {
      jobs = super.jobs == null ? null : new LinkedList<>(super.jobs);
      out = super.out == null ? null : copyOf(super.out);
      pages = super.pages;
    } finally {
      this.lock.unlock();
    }
    return "Printer[jobs=" + jobs + ", out=" + out + ", pages=" + pages + "]";
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

  private static <E> BlockingQueue<E> copyOf(BlockingQueue<E> source) {
    if (source instanceof PriorityBlockingQueue<E> same) {
      return new PriorityBlockingQueue<>(same);
    }
    int capacity = source.size() + source.remainingCapacity();
    LinkedBlockingQueue<E> copy = new LinkedBlockingQueue<>(capacity);
    copy.addAll(source);
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
    R apply(GuardedPrinter guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPrinter guarded) throws X;
  }
}
