package dev.latchwork.stress;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes tasks to a cluster, and counts how many are sent, are answered and fail. */
final class CountedExecutor extends AbstractExecutorService {
  final AtomicInteger sent = new AtomicInteger();
  final AtomicInteger answered = new AtomicInteger();
  final AtomicInteger failed = new AtomicInteger();

  private final ExecutorService cluster;

  CountedExecutor(ExecutorService cluster) {
    this.cluster = cluster;
  }

  /**
   * Returns how many of the sent tasks repeated an earlier one. Each chunk is answered once in the
   * end, so each other task that was sent is a repetition.
   */
  int again() {
    return sent.get() - answered.get();
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    sent.incrementAndGet();
    Future<T> there = cluster.submit(task);
    return new CompletableFuture<>() {
      @Override
      public T get() throws InterruptedException, ExecutionException {
        try {
          T answer = there.get();
          answered.incrementAndGet();
          return answer;
        } catch (ExecutionException | RuntimeException e) {
          failed.incrementAndGet();
          throw e;
        }
      }

      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        return there.cancel(mayInterruptIfRunning);
      }
    };
  }

  @Override
  public void execute(Runnable command) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void shutdown() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Runnable> shutdownNow() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }
}
