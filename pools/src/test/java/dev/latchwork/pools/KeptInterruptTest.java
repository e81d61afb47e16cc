package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * If a thread is interrupted while it only waits, that thread gets the interrupt, and no item does.
 */
class KeptInterruptTest {
  private static final Jobs<Integer, Integer> SLEEPING =
      new Jobs<>(
          item -> {
            Thread.sleep(60_000);
            return item;
          });

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private final Jobs<Integer, Integer> jobs =
      new Jobs<>(
          item -> {
            begun.countDown();
            Waits.until(release);
            return item;
          });

  /** Returns an executor whose only thread is always busy, and which discards all further tasks. */
  private static ExecutorService discarding() {
    ExecutorService executor =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new ThreadPoolExecutor.DiscardPolicy());
    executor.execute(() -> Waits.isInterruptedWithin(120_000));
    return executor;
  }

  @ParameterizedTest
  @EnumSource
  void interruptOfCloseTerminatesWhatABorrowedExecutorDidNot(Kind kind) throws Exception {
    ExecutorService executor = discarding();
    JobsPool<Integer, Integer> pool = JobsPool.builder(jobs).executor(executor).build();
    Future<List<Integer>> future = kind.allAsync(pool, List.of(1, 2, 3));
    FutureTask<Boolean> close =
        new FutureTask<>(
            () -> {
              pool.close();
              return Thread.interrupted();
            });
    Thread closing = new Thread(close);
    closing.start();
    Waits.until(begun);
    closing.interrupt();
    assertThat(close.get(60, TimeUnit.SECONDS)).as("the interrupt is kept").isTrue();
    assertThat(future.isCancelled()).isTrue();
    executor.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void interruptOfGetLeavesTheWorkAlone(Kind kind) throws Exception {
    ExecutorService executor = discarding();
    try (var pool = JobsPool.builder(jobs).executor(executor).build()) {
      Future<List<Integer>> future = kind.allAsync(pool, List.of(1, 2, 3));
      FutureTask<List<Integer>> get = new FutureTask<>(future::get);
      Thread getting = new Thread(get);
      getting.start();
      Waits.until(begun);
      getting.interrupt();
      assertThatThrownBy(() -> get.get(60, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(InterruptedException.class);
      release.countDown();
      assertThat(future.get()).containsExactly(1, 2, 3);
    }
    executor.shutdownNow();
  }

  /** If the waiting thread does the work itself, the work gets the interrupt. */
  @Test
  void twinThatWorksWhileItWaitsFailsTheWork() throws Exception {
    FutureTask<Integer> work = new FutureTask<>(() -> jobs.compute(1));
    Thread getting = new Thread(work);
    getting.start();
    Waits.until(begun);
    getting.interrupt();
    assertThatThrownBy(() -> work.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(InterruptedException.class);
  }

  /** The interrupt ends the work with an exception, and yet the interrupt flag has to stay set. */
  @ParameterizedTest
  @EnumSource
  void sequentialFuturesAndStreamsKeepTheInterrupt(Kind kind) {
    try (var pool = JobsPool.sequential(SLEEPING)) {
      Thread.currentThread().interrupt();
      Future<Integer> future = kind.async(pool, 1);
      assertThat(Thread.interrupted()).isTrue();
      assertThatThrownBy(future::get).cause().isInstanceOf(InterruptedException.class);
      for (boolean ordered : List.of(true, false)) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> kind.stream(pool, List.of(1), ordered).toList())
            .isInstanceOf(CompletionException.class)
            .cause()
            .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  @Test
  void twinThatWrapsWhatAnItemThrowsForgetsTheInterrupt() {
    Stream<Integer> twin =
        Stream.of(1)
            .map(
                item -> {
                  try {
                    return SLEEPING.compute(item);
                  } catch (IOException | InterruptedException e) {
                    throw new CompletionException(e);
                  }
                });
    Thread.currentThread().interrupt();
    assertThatThrownBy(twin::toList).cause().isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void timedGetLeavesTheWorkAloneToo(Kind kind) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (var pool = JobsPool.builder(jobs).executor(executor).build()) {
      Future<Integer> future = kind.async(pool, 1);
      Waits.until(begun);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> future.get(60, TimeUnit.SECONDS))
          .isInstanceOf(InterruptedException.class);
      assertThatThrownBy(() -> future.get(1, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      release.countDown();
      assertThat(future.get()).isEqualTo(1);
    }
    executor.shutdown();
  }
}
