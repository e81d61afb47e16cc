package door;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Login} behind one optimistic lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedLogin extends Login {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedLogin.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Odd while a writer is inside. */
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
    boolean outermost = enter();
    try {
      super.user = value;
    } finally {
      leave(outermost);
    }
  }

  String updateUser(UnaryOperator<String> operator) {
    boolean outermost = enter();
    try {
      super.user = operator.apply(super.user);
      return super.user;
    } finally {
      leave(outermost);
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
    boolean outermost = enter();
    try {
      super.password = value;
    } finally {
      leave(outermost);
    }
  }

  String updatePassword(UnaryOperator<String> operator) {
    boolean outermost = enter();
    try {
      super.password = operator.apply(super.password);
      return super.password;
    } finally {
      leave(outermost);
    }
  }

  int[] getAttempts() {
    hold();
    try {
      return super.attempts == null ? null : super.attempts.clone();
    } finally {
      release();
    }
  }

  void setAttempts(int[] value) {
    int[] copy = value == null ? null : value.clone();
    boolean outermost = enter();
    try {
      super.attempts = copy;
    } finally {
      leave(outermost);
    }
  }

  int[] updateAttempts(UnaryOperator<int[]> operator) {
    boolean outermost = enter();
    try {
      int[] updated = operator.apply(super.attempts == null ? null : super.attempts.clone());
      super.attempts = updated == null ? null : updated.clone();
      return updated;
    } finally {
      leave(outermost);
    }
  }

  String[] getRoles() {
    hold();
    try {
      return super.roles == null ? null : super.roles.clone();
    } finally {
      release();
    }
  }

  void setRoles(String[] value) {
    String[] copy = value == null ? null : value.clone();
    boolean outermost = enter();
    try {
      super.roles = copy;
    } finally {
      leave(outermost);
    }
  }

  String[] updateRoles(UnaryOperator<String[]> operator) {
    boolean outermost = enter();
    try {
      String[] updated = operator.apply(super.roles == null ? null : super.roles.clone());
      super.roles = updated == null ? null : updated.clone();
      return updated;
    } finally {
      leave(outermost);
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
    boolean outermost = enter();
    try {
      super.previous = value;
    } finally {
      leave(outermost);
    }
  }

  Login updatePrevious(UnaryOperator<Login> operator) {
    boolean outermost = enter();
    try {
      super.previous = operator.apply(super.previous);
      return super.previous;
    } finally {
      leave(outermost);
    }
  }

  @Override
  public String toString() {
    if (!tryHold()) {
      return "Login[<locked>]";
    }
    String user;
    int[] attempts;
    String[] roles;
    String previous;
    try {
      user = super.user;
      attempts = super.attempts == null ? null : super.attempts.clone();
      roles = super.roles == null ? null : super.roles.clone();
      previous = identity(super.previous);
    } finally {
      release();
    }
    return "Login[user=" + user + ", password=***, attempts=" + Arrays.toString(attempts)
        + ", roles=" + Arrays.deepToString(roles) + ", previous=" + previous + "]";
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
    boolean outermost = enter();
    try {
      return action.apply(this);
    } finally {
      leave(outermost);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    boolean outermost = enter();
    try {
      action.accept(this);
    } finally {
      leave(outermost);
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

  private boolean enter() {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return false;
    }
    this.lock.lock();
    if ((version & 1) != 0) {
      return false;
    }
    version++;
    VarHandle.storeStoreFence();
    return true;
  }

  private void leave(boolean outermost) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    if (outermost) {
      VERSION.setRelease(this, version + 1);
    }
    this.lock.unlock();
  }

  private void hold() {
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

  private void release() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  /**
   * Whether nobody has written since. What was odd is compared with the even one before,
   * which is gone for good.
   */
  private boolean isStable(long seen) {
    VarHandle.acquireFence();
    return (long) VERSION.getOpaque(this) == (seen & ~1);
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedLogin guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedLogin guarded) throws X;
  }
}
