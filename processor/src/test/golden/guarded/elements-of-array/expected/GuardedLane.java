package pool;

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

/** A {@link Lane} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedLane extends Lane {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedLane() {
  }

  String[] getSwimmers() {
    this.lock.lock();
    try {
      return super.swimmers == null ? null : super.swimmers.clone();
    } finally {
      this.lock.unlock();
    }
  }

  void setSwimmers(String[] value) {
    String[] copy = value == null ? null : value.clone();
    this.lock.lock();
    try {
      super.swimmers = copy;
    } finally {
      this.lock.unlock();
    }
  }

  String[] updateSwimmers(UnaryOperator<String[]> operator) {
    this.lock.lock();
    try {
      String[] updated = operator.apply(super.swimmers == null ? null : super.swimmers.clone());
      super.swimmers = updated == null ? null : updated.clone();
      return updated;
    } finally {
      this.lock.unlock();
    }
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
    this.lock.lock();
    try {
      return super.swimmers == null ? 0 : super.swimmers.length;
    } finally {
      this.lock.unlock();
    }
  }

  public boolean isEmpty() {
    this.lock.lock();
    try {
      return super.swimmers == null || super.swimmers.length == 0;
    } finally {
      this.lock.unlock();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      if (super.swimmers != null) {
        for (String element : super.swimmers) {
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
      return "Lane[<locked>]";
    }
    String[] swimmers;
    try {
      swimmers = super.swimmers == null ? null : super.swimmers.clone();
    } finally {
      this.lock.unlock();
    }
    return "Lane[swimmers=" + Arrays.deepToString(swimmers) + "]";
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
    R apply(GuardedLane guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLane guarded) throws X;
  }
}
