package door;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Login} that is guarded by one optimistic lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedLogin extends Login {
  private static final VarHandle VERSION;

  /** Handles for private members of Login. They are as fast as direct access. */
  private static final VarHandle HIDDEN;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedLogin.class, "version", long.class);
      MethodHandles.Lookup login =
          MethodHandles.privateLookupIn(Login.class, MethodHandles.lookup());
      HIDDEN = login.findVarHandle(Login.class, "hidden", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedLogin() {
  }

  String getUser() {
    long seen = (long) VERSION.getAcquire(this);
    String value = super.user;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.user;
    } finally {
      this.lock.unlock();
    }
  }

  void setUser(String value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.user = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String updateUser(UnaryOperator<String> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.user = operator.apply(super.user);
        return super.user;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String getPassword() {
    long seen = (long) VERSION.getAcquire(this);
    String value = super.password;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.password;
    } finally {
      this.lock.unlock();
    }
  }

  void setPassword(String value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.password = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String updatePassword(UnaryOperator<String> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.password = operator.apply(super.password);
        return super.password;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int[] getAttempts() {
    this.lock.lock();
    try {
      return super.attempts == null ? null : super.attempts.clone();
    } finally {
      this.lock.unlock();
    }
  }

  void setAttempts(int[] value) {
    int[] copy = value == null ? null : value.clone();
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.attempts = copy;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  int[] updateAttempts(UnaryOperator<int[]> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        int[] updated = operator.apply(super.attempts == null ? null : super.attempts.clone());
        super.attempts = updated == null ? null : updated.clone();
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String[] getRoles() {
    this.lock.lock();
    try {
      return super.roles == null ? null : super.roles.clone();
    } finally {
      this.lock.unlock();
    }
  }

  void setRoles(String[] value) {
    String[] copy = value == null ? null : value.clone();
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.roles = copy;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String[] updateRoles(UnaryOperator<String[]> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        String[] updated = operator.apply(super.roles == null ? null : super.roles.clone());
        super.roles = updated == null ? null : updated.clone();
        return updated;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  Login getPrevious() {
    long seen = (long) VERSION.getAcquire(this);
    Login value = super.previous;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.previous;
    } finally {
      this.lock.unlock();
    }
  }

  void setPrevious(Login value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.previous = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  Login updatePrevious(UnaryOperator<Login> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.previous = operator.apply(super.previous);
        return super.previous;
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
      return "Login[<locked>]";
    }
    String user;
    int[] attempts;
    String[] roles;
    String previous;
    int hidden;
    try {
      user = super.user;
      attempts = super.attempts == null ? null : super.attempts.clone();
      roles = super.roles == null ? null : super.roles.clone();
      previous = identity(super.previous);
      hidden = (int) HIDDEN.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Login[user=" + user + ", password=***, attempts=" + Arrays.toString(attempts)
        + ", roles=" + Arrays.deepToString(roles) + ", previous=" + previous + ", hidden=" + hidden
        + "]";
  }

  private static String identity(Object guarded) {
    // the object's own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return nameOf(guarded) + "@" + hash;
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
    R apply(GuardedLogin guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLogin guarded) throws X;
  }
}
