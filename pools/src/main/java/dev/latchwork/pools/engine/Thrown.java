package dev.latchwork.pools.engine;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * Handles exceptions from user code. The methods of these exceptions, such as {@code toString()},
 * may throw too.
 */
final class Thrown {
  private Thrown() {}

  /**
   * Throws an exception, even a checked one, without declaring it. The mapped method declares the
   * exception, and so does the generated method that makes the map call.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // E is inferred as unchecked
  static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  static Throwable asUnchecked(Throwable failure) {
    boolean isChecked = !(failure instanceof RuntimeException || failure instanceof Error);
    return isChecked ? new CompletionException(text(failure), failure) : failure;
  }

  /**
   * Returns the failure's {@code toString()}, or the name of the failure's class if {@code
   * toString()} throws.
   */
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
