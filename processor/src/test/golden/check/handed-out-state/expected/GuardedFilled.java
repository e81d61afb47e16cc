package library;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Filled} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedFilled extends Filled {
  /** Handles for private members of Filled. They are as fast as direct access. */
  private static final VarHandle DATES;

  private static final VarHandle NAMES;
  private static final VarHandle ROW;
  private static final VarHandle NUMBERS;

  static {
    try {
      MethodHandles.Lookup filled =
          MethodHandles.privateLookupIn(Filled.class, MethodHandles.lookup());
      DATES = filled.findVarHandle(Filled.class, "dates", List.class);
      NAMES = filled.findVarHandle(Filled.class, "names", List.class);
      ROW = filled.findVarHandle(Filled.class, "row", Date[].class);
      NUMBERS = filled.findVarHandle(Filled.class, "numbers", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedFilled() {
  }

  @Override
  List<Date> addedAll() {
    this.lock.lock();
    try {
      return super.addedAll();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> addedSome() {
    this.lock.lock();
    try {
      return super.addedSome();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] copied() {
    this.lock.lock();
    try {
      return super.copied();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] set() {
    this.lock.lock();
    try {
      return super.set();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> walked() {
    this.lock.lock();
    try {
      return super.walked();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date first() {
    this.lock.lock();
    try {
      return super.first();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void handed(Date[] out, List<Date> more) {
    this.lock.lock();
    try {
      super.handed(out, more);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int[] acceptedNumbers() {
    this.lock.lock();
    try {
      return super.acceptedNumbers();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<String> acceptedNames() {
    this.lock.lock();
    try {
      return super.acceptedNames();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] acceptedDeepened() {
    this.lock.lock();
    try {
      return super.acceptedDeepened();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  Date[] acceptedClones() {
    this.lock.lock();
    try {
      return super.acceptedClones();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  List<Date> acceptedTaken() {
    this.lock.lock();
    try {
      return super.acceptedTaken();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  int acceptedInside() {
    this.lock.lock();
    try {
      return super.acceptedInside();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Filled[<locked>]";
    }
    List<Date> dates;
    List<String> names;
    Date[] row;
    int[] numbers;
    try {
      dates = copyDateList(readDates());
      names = copyStringList(readNames());
      row = copyDateArray(readRow());
      numbers = copyIntArray(readNumbers());
    } finally {
      this.lock.unlock();
    }
    return "Filled[dates=" + dates + ", names=" + names + ", row=" + Arrays.deepToString(row)
        + ", numbers=" + Arrays.toString(numbers) + "]";
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

  private static List<Date> copyDateList(List<Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return copy;
  }

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  private static Date[] copyDateArray(Date[] source) {
    if (source == null) {
      return null;
    }
    Date[] copy = source.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : (Date) copy[i].clone();
    }
    return copy;
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  @SuppressWarnings("unchecked")
  private List<Date> readDates() {
    return (List<Date>) DATES.get(this);
  }

  @SuppressWarnings("unchecked")
  private List<String> readNames() {
    return (List<String>) NAMES.get(this);
  }

  private Date[] readRow() {
    return (Date[]) ROW.get(this);
  }

  private int[] readNumbers() {
    return (int[]) NUMBERS.get(this);
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
    R apply(GuardedFilled guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedFilled guarded) throws X;
  }
}
