package com.example;

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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Cart} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedCart extends Cart {
  private static final VarHandle VERSION;

  /** Handles for private members of Cart. They are as fast as direct access. */
  private static final VarHandle OPEN;

  private static final VarHandle ITEMS;
  private static final VarHandle OWNER;
  private static final VarHandle TOTAL;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedCart.class, "version", long.class);
      MethodHandles.Lookup cart = MethodHandles.privateLookupIn(Cart.class, MethodHandles.lookup());
      OPEN = cart.findVarHandle(Cart.class, "open", boolean.class);
      ITEMS = cart.findVarHandle(Cart.class, "items", List.class);
      OWNER = cart.findVarHandle(Cart.class, "owner", String.class);
      TOTAL = cart.findVarHandle(Cart.class, "total", double.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedCart(String owner, ExecutorService mailer) {
    super(owner, mailer);
  }

  @Override
  void add(String item, double price) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.add(item, price);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void pay(String card) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.pay(card);
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
    boolean value = (boolean) OPEN.get(this);
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return (boolean) OPEN.get(this);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void setOpen(boolean open) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        OPEN.set(this, open);
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  boolean updateOpen(UnaryOperator<Boolean> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        boolean updated = operator.apply((boolean) OPEN.get(this));
        OPEN.set(this, updated);
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Iterator<String> iterator() {
    return snapshot().iterator();
  }

  @Override
  public Spliterator<String> spliterator() {
    return snapshot().spliterator();
  }

  public Stream<String> stream() {
    return snapshot().stream();
  }

  @Override
  public void forEach(Consumer<? super String> action) {
    snapshot().forEach(action);
  }

  public int size() {
    this.lock.lock();
    try {
      return readItems() == null ? 0 : readItems().size();
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return readItems() == null || readItems().isEmpty();
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      if (readItems() != null) {
        elements.addAll(readItems());
      }
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements);
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Cart[<locked>]";
    }
    String owner;
    double total;
    List<String> items;
    boolean open;
    try {
      owner = (String) OWNER.get(this);
      total = (double) TOTAL.get(this);
      items = copyStringList(readItems());
      open = (boolean) OPEN.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Cart[owner=" + owner + ", total=" + total + ", items=" + items + ", open=" + open
        + ", card=***]";
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

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  @SuppressWarnings("unchecked")
  private List<String> readItems() {
    return (List<String>) ITEMS.get(this);
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
    R apply(GuardedCart guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCart guarded) throws X;
  }
}
