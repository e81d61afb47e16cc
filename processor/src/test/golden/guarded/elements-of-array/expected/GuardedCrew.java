package pool;

import dev.latchwork.LatchworkGenerated;
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

/** A {@link Crew} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedCrew extends Crew {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedCrew() {
  }

  public Iterator<Thread> iterator() {
    return snapshot().iterator();
  }

  public Spliterator<Thread> spliterator() {
    return snapshot().spliterator();
  }

  public Stream<Thread> stream() {
    return snapshot().stream();
  }

  public void forEach(Consumer<? super Thread> action) {
    snapshot().forEach(action);
  }

  public int size() {
    this.lock.lock();
    try {
      return super.guards == null ? 0 : super.guards.length;
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return super.guards == null || super.guards.length == 0;
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<Thread> snapshot() {
    List<Thread> elements = new ArrayList<>();
    this.lock.lock();
    try {
      if (super.guards != null) {
        for (Thread element : super.guards) {
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
    return "Crew[]";
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

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedCrew guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedCrew guarded) throws X;
  }
}
