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

/** Passes tasks on, and counts the tasks and those that failed. */
final class CountedExecutor extends AbstractExecutorService {
  final AtomicInteger sent = new AtomicInteger();
  final AtomicInteger answered = new AtomicInteger();
  final AtomicInteger failed = new AtomicInteger();

  private final ExecutorService cluster;

  CountedExecutor(ExecutorService cluster) {
    this.cluster = cluster;
  }

  /** The number of chunks sent again: all but those that were answered and counted once. */
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
