package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Folder} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedFolder extends Folder {
  /** Handles for private members of Folder. They are as fast as direct access. */
  private static final VarHandle FOLDERS;

  private static final VarHandle FIRST;
  private static final VarHandle PARENT;
  private static final VarHandle SIZE;

  static {
    try {
      MethodHandles.Lookup folder =
          MethodHandles.privateLookupIn(Folder.class, MethodHandles.lookup());
      FOLDERS = folder.findVarHandle(Folder.class, "folders", List.class);
      FIRST = folder.findVarHandle(Folder.class, "first", Folder.class);
      PARENT = folder.findVarHandle(Folder.class, "parent", Folder.class);
      SIZE = folder.findVarHandle(Folder.class, "size", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedFolder() {
  }

  @Override
  long acceptedTotal() {
    this.lock.lock();
    try {
      return super.acceptedTotal();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedClear() {
    this.lock.lock();
    try {
      super.acceptedClear();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  GuardedFolder acceptedNew() {
    this.lock.lock();
    try {
      return super.acceptedNew();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void acceptedThroughHelper() {
    this.lock.lock();
    try {
      super.acceptedThroughHelper();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void warned(long bytes) {
    this.lock.lock();
    try {
      super.warned(bytes);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Folder[<locked>]";
    }
    List<GuardedFolder> folders;
    String first;
    String parent;
    long size;
    try {
      folders = copyGuardedFolderList(readFolders());
      first = identity((Folder) FIRST.get(this));
      parent = identity((Folder) PARENT.get(this));
      size = (long) SIZE.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Folder[folders=" + printable(folders) + ", first=" + first + ", parent=" + parent
        + ", size=" + size + "]";
  }

  private static String identity(Object guarded) {
    // the object's own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return nameOf(guarded) + "@" + hash;
  }

  private static Object printable(Object value) {
    if (value instanceof GuardedFolder) {
      return identity(value);
    }
    if (value instanceof Collection<?> all) {
      return Arrays.toString(all.stream().map(each -> printable(each)).toArray());
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner entries = new StringJoiner(", ", "{", "}");
      map.forEach((key, each) -> entries.add(printable(key) + "=" + printable(each)));
      return entries;
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(each -> printable(each));
    }
    String inArray = Arrays.deepToString(new Object[] {value});
    return inArray.substring(1, inArray.length() - 1);
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

  private static List<GuardedFolder> copyGuardedFolderList(List<GuardedFolder> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  @SuppressWarnings("unchecked")
  private List<GuardedFolder> readFolders() {
    return (List<GuardedFolder>) FOLDERS.get(this);
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
    R apply(GuardedFolder guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedFolder guarded) throws X;
  }
}
