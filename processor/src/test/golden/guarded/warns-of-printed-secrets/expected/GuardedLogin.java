package com.example;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private static final VarHandle PASSWORD;

  private static final VarHandle ACCESS_TOKEN;
  private static final VarHandle API_KEY_HANDLE;
  private static final VarHandle PIN;
  private static final VarHandle TOKEN_COUNT;
  private static final VarHandle HAS_PASSWORD;
  private static final VarHandle TOKEN;
  private static final VarHandle SPIN;
  private static final VarHandle PUBLIC_TOKEN;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(GuardedLogin.class, "version", long.class);
      MethodHandles.Lookup login =
          MethodHandles.privateLookupIn(Login.class, MethodHandles.lookup());
      PASSWORD = login.findVarHandle(Login.class, "password", String.class);
      ACCESS_TOKEN = login.findVarHandle(Login.class, "accessToken", String.class);
      API_KEY_HANDLE = login.findVarHandle(Login.class, "API_KEY", char[].class);
      PIN = login.findVarHandle(Login.class, "pin", int.class);
      TOKEN_COUNT = login.findVarHandle(Login.class, "tokenCount", int.class);
      HAS_PASSWORD = login.findVarHandle(Login.class, "hasPassword", boolean.class);
      TOKEN = login.findVarHandle(Login.class, "token", List.class);
      SPIN = login.findVarHandle(Login.class, "spin", int.class);
      PUBLIC_TOKEN = login.findVarHandle(Login.class, "publicToken", String.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  /** Odd while a thread is writing. */
  private transient long version;

  GuardedLogin() {
  }

  @Override
  void use() {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.use();
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String getClientSecret() {
    long seen = (long) VERSION.getAcquire(this);
    String value = super.clientSecret;
    if (isStable(seen)) {
      return value;
    }
    this.lock.lock();
    try {
      return super.clientSecret;
    } finally {
      this.lock.unlock();
    }
  }

  void setClientSecret(String value) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.clientSecret = value;
      } finally {
        endWrite(outermost);
      }
    } finally {
      this.lock.unlock();
    }
  }

  String updateClientSecret(UnaryOperator<String> operator) {
    this.lock.lock();
    try {
      boolean outermost = beginWrite();
      try {
        super.clientSecret = operator.apply(super.clientSecret);
        return super.clientSecret;
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
    String password;
    String accessToken;
    char[] API_KEY;
    int pin;
    String clientSecret;
    int tokenCount;
    boolean hasPassword;
    List<Integer> token;
    int spin;
    String publicToken;
    try {
      password = (String) PASSWORD.get(this);
      accessToken = (String) ACCESS_TOKEN.get(this);
      API_KEY = copyCharArray(readAPI_KEY());
      pin = (int) PIN.get(this);
      clientSecret = super.clientSecret;
      tokenCount = (int) TOKEN_COUNT.get(this);
      hasPassword = (boolean) HAS_PASSWORD.get(this);
      token = copyIntegerList(readToken());
      spin = (int) SPIN.get(this);
      publicToken = (String) PUBLIC_TOKEN.get(this);
    } finally {
      this.lock.unlock();
    }
    return "Login[password=" + password + ", accessToken=" + accessToken + ", API_KEY="
        + Arrays.toString(API_KEY) + ", pin=" + pin + ", clientSecret=" + clientSecret
        + ", secret=***, tokenCount=" + tokenCount + ", hasPassword=" + hasPassword + ", token="
        + token + ", spin=" + spin + ", publicToken=" + publicToken + "]";
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

  private static char[] copyCharArray(char[] source) {
    return source == null ? null : source.clone();
  }

  private static List<Integer> copyIntegerList(List<Integer> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  private char[] readAPI_KEY() {
    return (char[]) API_KEY_HANDLE.get(this);
  }

  @SuppressWarnings("unchecked")
  private List<Integer> readToken() {
    return (List<Integer>) TOKEN.get(this);
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
