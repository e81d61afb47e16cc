package way;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Shelf} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedShelf extends Shelf {
  /** Handles for private members of Shelf. They are as fast as direct access. */
  private static final VarHandle URL_HANDLE;

  private static final VarHandle $_HANDLE;

  static {
    try {
      java.lang.invoke.MethodHandles.Lookup shelf =
          java.lang.invoke.MethodHandles.privateLookupIn(Shelf.class, java.lang.invoke.MethodHandles.lookup());
      URL_HANDLE = shelf.findVarHandle(Shelf.class, "URL", String.class);
      $_HANDLE = shelf.findVarHandle(Shelf.class, "$", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedShelf() {
  }

  @Override
  void put(way.Token token, Rack.Token mark, int URL) {
    this.lock.lock();
    try {
      super.put(token, mark, URL);
    } finally {
      this.lock.unlock();
    }
  }

  way.Token getFirst() {
    this.lock.lock();
    try {
      return super.first;
    } finally {
      this.lock.unlock();
    }
  }

  void setFirst(way.Token value) {
    this.lock.lock();
    try {
      super.first = value;
    } finally {
      this.lock.unlock();
    }
  }

  way.Token updateFirst(UnaryOperator<way.Token> operator) {
    this.lock.lock();
    try {
      super.first = operator.apply(super.first);
      return super.first;
    } finally {
      this.lock.unlock();
    }
  }

  List<way.Token> getOthers() {
    this.lock.lock();
    try {
      return super.others == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.others));
    } finally {
      this.lock.unlock();
    }
  }

  void setOthers(List<way.Token> value) {
    List<way.Token> copy = value == null ? null : new ArrayList<>(value);
    this.lock.lock();
    try {
      super.others = copy;
    } finally {
      this.lock.unlock();
    }
  }

  List<way.Token> updateOthers(UnaryOperator<List<way.Token>> operator) {
    this.lock.lock();
    try {
      List<way.Token> updated = operator.apply(super.others == null ? null
          : new ArrayList<>(super.others));
      super.others = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      this.lock.unlock();
    }
  }

  Rack.Token getMark() {
    this.lock.lock();
    try {
      return super.mark;
    } finally {
      this.lock.unlock();
    }
  }

  void setMark(Rack.Token value) {
    this.lock.lock();
    try {
      super.mark = value;
    } finally {
      this.lock.unlock();
    }
  }

  Rack.Token updateMark(UnaryOperator<Rack.Token> operator) {
    this.lock.lock();
    try {
      super.mark = operator.apply(super.mark);
      return super.mark;
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Shelf[<locked>]";
    }
    Boolean MethodHandles;
    way.Token first;
    List<way.Token> others;
    Rack.Token mark;
    String URL;
    int $;
    try {
      MethodHandles = super.MethodHandles;
      first = super.first;
      others = super.others == null ? null : new ArrayList<>(super.others);
      mark = super.mark;
      URL = (String) URL_HANDLE.get(this);
      $ = (int) $_HANDLE.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Shelf[MethodHandles=" + MethodHandles + ", first=" + text(first) + ", others="
        + text(others) + ", mark=" + text(mark) + ", URL=" + URL + ", $=" + $ + "]";
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
    R apply(GuardedShelf guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedShelf guarded) throws X;
  }
}
