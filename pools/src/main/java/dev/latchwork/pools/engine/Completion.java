package dev.latchwork.pools.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The end of a run: a value, a failure or a cancellation, whichever came first. */
final class Completion<V> {
  private final CountDownLatch known = new CountDownLatch(1);

  /** This field and the next two are written once, before the latch opens. */
  private @Nullable V value;

  private @Nullable Throwable failure;
  private boolean cancelled;

  boolean succeed(@Nullable V result) {
    return settle(result, null, false);
  }

  boolean fail(Throwable thrown) {
    return settle(null, thrown, false);
  }

  boolean cancel() {
    return settle(null, null, true);
  }

  private synchronized boolean settle(
      @Nullable V result, @Nullable Throwable thrown, boolean isCancel) {
    if (isKnown()) {
      return false;
    }
    value = result;
    failure = thrown;
    cancelled = isCancel;
    known.countDown();
    return true;
  }

  boolean isKnown() {
    return known.getCount() == 0;
  }

  boolean isCancelled() {
    return isKnown() && cancelled;
  }

  boolean await(long nanos) throws InterruptedException {
    return known.await(nanos, TimeUnit.NANOSECONDS);
  }

  @Nullable
  Throwable failure() {
    return failure;
  }

  /** Returns the value, or throws the failure itself, even if it is checked. */
  V orThrow() {
    requireNotCancelled();
    if (failure != null) {
      throw Thrown.unchecked(failure);
    }
    return value();
  }

  /**
   * Returns the value, or throws the failure as streams do: a checked exception as the cause of an
   * unchecked one.
   */
  V orThrowUnchecked() {
    requireNotCancelled();
    if (failure != null) {
      throw Thrown.unchecked(Thrown.asUnchecked(failure));
    }
    return value();
  }

  /** Returns the value, or throws the failure as futures do. */
  V orThrowExecution() throws ExecutionException {
    requireNotCancelled();
    if (failure != null) {
      throw new ExecutionException(Thrown.text(failure), failure);
    }
    return value();
  }

  private void requireNotCancelled() {
    if (cancelled) {
      throw new CancellationException();
    }
  }

  @SuppressWarnings("NullAway") // the mapped method may return null
  private V value() {
    return value;
  }
}
