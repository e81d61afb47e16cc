package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

  @ParameterizedTest
  @EnumSource
  void checkedExceptionIsThrownAsItIs(Kind kind) {
    IOException failure = new FileNotFoundException("gone");
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              throw failure;
            });
    try (var pool = JobsPool.open(jobs)) {
      assertThatThrownBy(() -> kind.all(pool, List.of(1))).isSameAs(failure);
      assertThatThrownBy(() -> kind.allAsync(pool, List.of(1)).get())
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isSameAs(failure);
      assertThatThrownBy(() -> kind.async(pool, 1).get()).cause().isSameAs(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorIsThrownAsItIs(Kind kind) {
    StackOverflowError failure = new StackOverflowError();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              throw failure;
            });
    try (var pool = JobsPool.open(jobs)) {
      assertThatThrownBy(() -> kind.all(pool, List.of(1, 2, 3))).isSameAs(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void poolIsUsableAfterFailure(Kind kind) throws Exception {
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item < 0) {
                throw new IOException();
              }
              return item;
            });
    try (var pool = JobsPool.open(jobs, 2)) {
      for (int i = 0; i < 1_000; i++) {
        assertThatThrownBy(() -> kind.all(pool, List.of(1, -1, 1, -1)))
            .isInstanceOf(IOException.class);
        assertThat(kind.all(pool, List.of(1, 2, 3))).containsExactly(1, 2, 3);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNotStartedIsCancelled(Kind kind) {
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (calls.incrementAndGet() == 1) {
                throw new IOException();
              }
              return item;
            });
    List<Integer> items = IntStream.range(0, 1_000).boxed().toList();
    try (var pool = JobsPool.open(jobs, 1)) {
      assertThatThrownBy(() -> kind.all(pool, items)).isInstanceOf(IOException.class);
    }
    assertThat(calls).hasValue(1);
  }

  /**
   * {@code invokeAll} waits for all tasks, and each future wraps its own failure and mentions no
   * other.
   */
  @Test
  void twinThatInvokesAllRunsWhatIsInVainAndWrapsTheFailure() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(1);
    List<Callable<Integer>> tasks =
        IntStream.range(0, 1_000)
            .mapToObj(
                item ->
                    (Callable<Integer>)
                        () -> {
                          calls.incrementAndGet();
                          throw new IOException("item " + item);
                        })
            .toList();
    Future<Integer> first = threads.invokeAll(tasks).get(0);
    assertThatThrownBy(first::get)
        .isInstanceOf(ExecutionException.class)
        .hasNoSuppressedExceptions()
        .cause()
        .hasNoSuppressedExceptions();
    assertThat(calls).hasValue(1_000);
    threads.shutdown();
  }

  /** Item 0 waits, and item 1 fails once item 0 is waiting. */
  private static Jobs.Body<Integer, Integer> slowHead(AtomicBoolean interrupted, long patience) {
    CountDownLatch waiting = new CountDownLatch(1);
    return item -> {
      if (item == 1) {
        Waits.until(waiting);
        throw new FileNotFoundException("second");
      }
      waiting.countDown();
      interrupted.set(Waits.isInterruptedWithin(patience));
      if (interrupted.get()) {
        throw new IOException("a consequence of the interrupt");
      }
      return item;
    };
  }

  /** There are two threads, so that item 1 can run while item 0 waits. */
  @Test
  void failureBehindSlowHeadInterruptsIt() {
    AtomicBoolean interrupted = new AtomicBoolean();
    try (var pool = JobsPool.open(new Jobs<>(slowHead(interrupted, 60_000)), 2)) {
      Throwable thrown = catchThrowable(() -> pool.fetchAll(List.of(0, 1)));
      assertThat(thrown).isInstanceOf(FileNotFoundException.class).hasMessage("second");
      assertThat(thrown.getSuppressed()).as("what the interrupt caused is dropped").isEmpty();
    }
    assertThat(interrupted).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void failureBehindSlowHeadInterruptsTheWorkerOfAnAsyncMap(Kind kind) {
    AtomicBoolean interrupted = new AtomicBoolean();
    try (var pool = JobsPool.open(new Jobs<>(slowHead(interrupted, 60_000)), 2)) {
      assertThatThrownBy(() -> kind.allAsync(pool, List.of(0, 1)).get())
          .cause()
          .isInstanceOf(FileNotFoundException.class);
    }
    assertThat(interrupted).isTrue();
  }

  @Test
  void twinThatWaitsForEachInTurnDoesNotInterruptTheHead() throws Exception {
    AtomicBoolean interrupted = new AtomicBoolean();
    Jobs<Integer, Integer> jobs = new Jobs<>(slowHead(interrupted, 200));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Integer>> twin =
        List.of(threads.submit(() -> jobs.fetch(0)), threads.submit(() -> jobs.fetch(1)));
    assertThat(twin.get(0).get()).isZero();
    assertThat(interrupted).isFalse();
    threads.shutdown();
  }

  /**
   * The calling thread, which the pool does not interrupt, fails at item 0 after a worker has
   * failed at item 1.
   */
  @Test
  void lowestIndexIsThrownAndTheOthersAreSuppressed() {
    Thread caller = Thread.currentThread();
    CountDownLatch callerIsIn = new CountDownLatch(1);
    CountDownLatch failing = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (Thread.currentThread() == caller) {
                callerIsIn.countDown();
                Waits.until(failing);
                // Once no worker is in Run any more, the worker's failure has been recorded.
                Waits.until(() -> isIdle("JobsPool-"));
                throw new IOException("item " + item);
              }
              Waits.until(callerIsIn);
              failing.countDown();
              throw new IOException("item " + item);
            });
    try (var pool = JobsPool.open(jobs, 2)) {
      Throwable thrown = catchThrowable(() -> pool.computeAll(List.of(0, 1)));
      assertThat(thrown).hasMessage("item 0");
      assertThat(thrown.getSuppressed()).hasSize(1);
      assertThat(thrown.getSuppressed()[0]).hasMessage("item 1");
    }
  }

  /** Item 0 always fails after item 1. */
  @Test
  void twinThatThrowsWhatFailsFirstHidesTheLowestIndex() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    ExecutorCompletionService<Integer> twin = new ExecutorCompletionService<>(threads);
    twin.submit(
        () -> {
          Waits.until(second);
          throw new IOException("item 0");
        });
    twin.submit(
        () -> {
          throw new IOException("item 1");
        });
    Future<Integer> first = twin.take();
    second.countDown();
    assertThatThrownBy(first::get).cause().hasMessage("item 1").hasNoSuppressedExceptions();
    threads.shutdown();
  }

  static boolean isIdle(String threads) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(e -> e.getKey().getName().startsWith(threads))
        .noneMatch(
            e ->
                List.of(e.getValue()).stream()
                    .anyMatch(f -> f.getClassName().contains("pools.engine.Run")));
  }

  @ParameterizedTest
  @EnumSource
  void failureIsNeverSuppressedInItself(Kind kind) {
    IOException same = new IOException();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              throw same;
            });
    try (var pool = JobsPool.open(jobs, 2)) {
      for (int i = 0; i < 500; i++) {
        assertThatThrownBy(() -> kind.all(pool, List.of(1, 2, 3, 4))).isSameAs(same);
      }
    }
    assertThat(same.getSuppressed()).isEmpty();
    assertThatThrownBy(() -> same.addSuppressed(same))
        .as("the twin: it adds suppressed exceptions without a check")
        .isInstanceOf(IllegalArgumentException.class);
  }
}
