package dev.latchwork.pools.engine;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Handles exceptions of user code, whose own methods may throw too. */
final class Thrown {
  private Thrown() {}

  /**
   * Throws a checked exception undeclared: the mapped method declares it, and so does its map
   * method.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler sees no throws
  static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  static Throwable asUnchecked(Throwable failure) {
    boolean isChecked = !(failure instanceof RuntimeException || failure instanceof Error);
    return isChecked ? new CompletionException(text(failure), failure) : failure;
  }

  /** Returns the failure's {@code toString()}, or the name of its class if that throws. */
  static String text(Throwable failure) {
    try {
      return String.valueOf(failure.toString());
    } catch (Throwable e) {
      return failure.getClass().getName();
    }
  }

  static CompletionException timeout(String what, long limit) {
    String message = what + " took longer than " + Duration.ofNanos(limit);
    return new CompletionException(new TimeoutException(message));
  }
}
