package overloads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** {@link Store} behind one exclusive lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedStore extends Store {
  private final ReentrantLock lock = new ReentrantLock();

  GuardedStore(GuardedShelf<String> names) {
    super(names);
  }

  GuardedShelf<String> getNames() {
    return super.names;
  }

  public Iterator<String> iterator() {
    return snapshot().iterator();
  }

  public Spliterator<String> spliterator() {
    return snapshot().spliterator();
  }

  public Stream<String> stream() {
    return snapshot().stream();
  }

  public void forEach(Consumer<? super String> action) {
    snapshot().forEach(action);
  }

  public int size() {
    enter();
    try {
      int size = 0;
      if (super.names != null) {
        for (Object ignored : super.names) {
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
      return super.names == null || !super.names.iterator().hasNext();
    } finally {
      leave();
    }
  }

  /** The elements at this moment. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    enter();
    try {
      if (super.names != null) {
        for (String element : super.names) {
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
      return "Store[<locked>]";
    }
    String names;
    try {
      names = identity(super.names);
    } finally {
      leave();
    }
    return "Store[names=" + names + "]";
  }

  private static String identity(Object guarded) {
    // its own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return guarded.getClass().getSimpleName() + "@" + hash;
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
    R apply(GuardedStore guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedStore guarded) throws X;
  }
}
