package news;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** {@link Feed} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedFeed extends Feed {
  private final ReentrantLock lock = new ReentrantLock();

  GuardedFeed() {
  }

  Iterable<? extends CharSequence> getLines() {
    enter();
    try {
      return super.lines;
    } finally {
      leave();
    }
  }

  void setLines(Iterable<? extends CharSequence> value) {
    enter();
    try {
      super.lines = value;
    } finally {
      leave();
    }
  }

  Iterable<? extends CharSequence> updateLines(
      UnaryOperator<Iterable<? extends CharSequence>> operator) {
    enter();
    try {
      super.lines = operator.apply(super.lines);
      return super.lines;
    } finally {
      leave();
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
    enter();
    try {
      int size = 0;
      if (super.lines != null) {
        for (Object ignored : super.lines) {
          size++;
        }
      }
      return size;
    } finally {
      leave();
    }
  }

  public boolean isEmpty() {
    enter();
    try {
      return super.lines == null || !super.lines.iterator().hasNext();
    } finally {
      leave();
    }
  }

  /** The elements at this moment. */
  private List<CharSequence> snapshot() {
    List<CharSequence> elements = new ArrayList<>();
    enter();
    try {
      if (super.lines != null) {
        for (CharSequence element : super.lines) {
          elements.add(element);
        }
      }
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements);
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Feed[<locked>]";
    }
    Iterable<? extends CharSequence> lines;
    try {
      lines = super.lines;
    } finally {
      leave();
    }
    return "Feed[lines=" + text(lines) + "]";
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException e) {
      // it formats itself without the lock, and may be in mid-change
      return value.getClass().getSimpleName() + "[<" + e.getClass().getSimpleName() + ">]";
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    enter();
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    enter();
    try {
      action.accept(this);
    } finally {
      leave();
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

  private void enter() {
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

  private void leave() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedFeed guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedFeed guarded) throws X;
  }
}
