package dev.latchwork.pools.engine;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** What is done with exceptions of others, whose own methods may throw. */
final class Thrown {
  private Thrown() {}

  /** Lets a checked exception pass: the mapped method declares it, and so does its map. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler is to be fooled
  static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  static Throwable asUnchecked(Throwable failure) {
    boolean isChecked = !(failure instanceof RuntimeException || failure instanceof Error);
    return isChecked ? new CompletionException(text(failure), failure) : failure;
  }

  /** What {@code toString} returns, and the class where that throws. */
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
