package dev.latchwork.pools.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The future of a run. When the run is done, the future drops its reference to the run, so that the
 * items and the target can be garbage-collected.
 */
final class MapFuture<V> implements Future<V> {
  private final Completion<V> completion;
  private volatile @Nullable Run<V> run;

  MapFuture(Run<V> run) {
    this.completion = run.completion;
    this.run = run;
  }

  void letGo() {
    run = null;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    Run<V> left = run;
    return left != null && left.cancel(mayInterruptIfRunning);
  }

  @Override
  public boolean isCancelled() {
    return completion.isCancelled();
  }

  @Override
  public boolean isDone() {
    return completion.isKnown();
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    await(Long.MAX_VALUE);
    return completion.orThrowExecution();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!await(Math.max(0, unit.toNanos(timeout)))) {
      throw new TimeoutException();
    }
    return completion.orThrowExecution();
  }

  private boolean await(long nanos) throws InterruptedException {
    Run<V> left = run;
    return completion.isKnown() || left == null || left.awaitCompletion(nanos);
  }
}
