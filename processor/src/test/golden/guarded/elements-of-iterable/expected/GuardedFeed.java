package news;

import dev.latchwork.LatchworkGenerated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Feed} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedFeed extends Feed {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedFeed() {
  }

  Iterable<? extends CharSequence> getLines() {
    this.lock.lock();
    try {
      return super.lines;
    } finally {
      this.lock.unlock();
    }
  }

  void setLines(Iterable<? extends CharSequence> value) {
    this.lock.lock();
    try {
      super.lines = value;
    } finally {
      this.lock.unlock();
    }
  }

  Iterable<? extends CharSequence> updateLines(
      UnaryOperator<Iterable<? extends CharSequence>> operator) {
    this.lock.lock();
    try {
      super.lines = operator.apply(super.lines);
      return super.lines;
    } finally {
      this.lock.unlock();
    }
  }

  public Iterator<CharSequence> iterator() {
    return snapshot().iterator();
  }

  public Spliterator<CharSequence> spliterator() {
    return snapshot().spliterator();
  }

  public Stream<CharSequence> stream() {
    return snapshot().stream();
  }

  public void forEach(Consumer<? super CharSequence> action) {
    snapshot().forEach(action);
  }

  public int size() {
    this.lock.lock();
    try {
      int size = 0;
      if (super.lines != null) {
        for (Object ignored : super.lines) {
          size++;
        }
      }
      return size;
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return super.lines == null || !super.lines.iterator().hasNext();
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<CharSequence> snapshot() {
    List<CharSequence> elements = new ArrayList<>();
    this.lock.lock();
    try {
      if (super.lines != null) {
        for (CharSequence element : super.lines) {
          elements.add(element);
        }
      }
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements);
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Feed[<locked>]";
    }
    Iterable<? extends CharSequence> lines;
    try {
      lines = super.lines;
    } finally {
      this.lock.unlock();
    }
    return "Feed[lines=" + text(lines) + "]";
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
    R apply(GuardedFeed guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedFeed guarded) throws X;
  }
}
