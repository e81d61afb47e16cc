package dev.latchwork.pools.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** How something ended: with a value, a failure or a cancel, whichever came first. */
final class Completion<V> {
  private final CountDownLatch known = new CountDownLatch(1);

  /** These are written once, before the latch opens. */
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

  /** The value; throws the failure itself, declared or not. */
  V orThrow() {
    requireNotCancelled();
    if (failure != null) {
      throw Thrown.unchecked(failure);
    }
    return value();
  }

  /** The value; throws the failure as streams do, with a checked one as a cause. */
  V orThrowUnchecked() {
    requireNotCancelled();
    if (failure != null) {
      throw Thrown.unchecked(Thrown.asUnchecked(failure));
    }
    return value();
  }

  /** The value; throws the failure as futures do. */
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

  @SuppressWarnings("NullAway") // a null result is the mapped method's own
  private V value() {
    return value;
  }
}
