package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptTest {

  /** All items wait; the caller is interrupted when one has begun. */
  @ParameterizedTest
  @EnumSource
  void interruptOfTheCallerCancelsTheMap(Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              calls.incrementAndGet();
              begun.countDown();
              try {
                Thread.sleep(60_000);
              } finally {
                ended.incrementAndGet();
              }
              return item;
            });
    List<Integer> items = IntStream.range(0, 100).boxed().toList();
    try (var pool = JobsPool.open(jobs, 2)) {
      FutureTask<List<Integer>> map = new FutureTask<>(() -> kind.all(pool, items));
      Thread caller = new Thread(map);
      caller.start();
      Waits.until(begun);
      caller.interrupt();
      assertThatThrownBy(map::get).cause().isInstanceOf(InterruptedException.class);
      assertThat(calls.get()).isBetween(1, 2);
      assertThat(ended).as("no item is still running").hasValue(calls.get());
    }
  }

  @Test
  void twinThatStopsWaitingLeavesItsItemsRunning() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(1);
    FutureTask<Integer> item =
        new FutureTask<>(
            () -> {
              begun.countDown();
              Waits.until(release);
              return 1;
            });
    threads.execute(item);
    FutureTask<Integer> twin = new FutureTask<>(item::get);
    Thread caller = new Thread(twin);
    caller.start();
    Waits.until(begun);
    caller.interrupt();
    assertThatThrownBy(twin::get).cause().isInstanceOf(InterruptedException.class);
    assertThat(item.isDone()).isFalse();
    release.countDown();
    assertThat(item.get()).as("it was not even cancelled").isEqualTo(1);
    threads.shutdown();
  }

  /**
   * The item does not respond to the interrupt, so the pool has to end the map call after the item.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void interruptOfTheWorkingCallerCancelsTheMap(int parallelism) {
    Thread caller = Thread.currentThread();
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              Thread other = new Thread(caller::interrupt);
              other.start();
              while (!caller.isInterrupted()) {
                Thread.onSpinWait();
              }
              return calls.incrementAndGet();
            });
    try (var pool = parallelism == 0 ? JobsPool.sequential(jobs) : JobsPool.open(jobs, 1)) {
      assertThatThrownBy(() -> pool.computeAll(List.of(1, 2, 3)))
          .isInstanceOf(InterruptedException.class);
    }
    assertThat(calls).hasValue(1);
    assertThat(caller.isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void interruptedCallerMapsNothing(Kind kind) {
    AtomicInteger ended = new AtomicInteger();
    Jobs<Integer, Integer> jobs = new Jobs<>(item -> ended.incrementAndGet());
    try (var pool = JobsPool.open(jobs, 1)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> kind.all(pool, List.of(1, 2, 3)))
          .isInstanceOf(InterruptedException.class);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    assertThat(ended).hasValue(0);
  }

  /** A worker fails while the calling thread is running another item. */
  @Test
  void workingCallerIsNotInterrupted() {
    Thread caller = Thread.currentThread();
    CountDownLatch callerIsIn = new CountDownLatch(1);
    CountDownLatch failing = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (Thread.currentThread() == caller) {
                callerIsIn.countDown();
                Waits.until(failing);
                interrupted.set(Waits.isInterruptedWithin(100));
                return item;
              }
              Waits.until(callerIsIn);
              failing.countDown();
              throw new IOException();
            });
    try (var pool = JobsPool.open(jobs, 2)) {
      assertThatThrownBy(() -> pool.computeAll(List.of(0, 1))).isInstanceOf(IOException.class);
    }
    assertThat(interrupted).isFalse();
    assertThat(caller.isInterrupted()).isFalse();
  }

  /**
   * In thousands of map calls, an interrupt is sent at about the time when the interrupted item
   * ends. A late interrupt would show in the next map call on the same thread.
   */
  @ParameterizedTest
  @EnumSource
  void noInterruptReachesTheNextItem(Kind kind) throws Exception {
    AtomicInteger leaked = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (Thread.currentThread().isInterrupted() && item > 1) {
                leaked.incrementAndGet();
              }
              if (item == 1) {
                throw new IOException();
              }
              return item;
            });
    try (var pool = JobsPool.open(jobs, 2)) {
      for (int i = 0; i < 3_000; i++) {
        Future<List<Integer>> failing = kind.allAsync(pool, List.of(0, 1));
        assertThatThrownBy(failing::get).cause().isInstanceOf(IOException.class);
        kind.allAsync(pool, List.of(2, 3)).get();
      }
    }
    assertThat(leaked).hasValue(0);
  }

  /**
   * If a thread is interrupted because of a task that has already ended, the interrupt reaches its
   * next task.
   */
  @Test
  void twinThatInterruptsTheThreadItselfReachesTheNextItem() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Thread worker = threads.submit(Thread::currentThread).get();
    CountDownLatch atNext = new CountDownLatch(1);
    Future<Boolean> next =
        threads.submit(
            () -> {
              atNext.countDown();
              return Waits.isInterruptedWithin(60_000);
            });
    Waits.until(atNext);
    worker.interrupt(); // meant for the first task, which has ended
    assertThat(next.get()).isTrue();
    threads.shutdown();
  }

  /** The mapped method leaves the interrupt flag of its thread set. */
  @ParameterizedTest
  @EnumSource
  void interruptOfItemStaysWithItem(Kind kind) throws Exception {
    Jobs<Integer, Boolean> jobs =
        new Jobs<>(
            item -> {
              boolean interrupted = Thread.currentThread().isInterrupted();
              Thread.currentThread().interrupt();
              return interrupted;
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      assertThat(kind.async(pool, 1).get()).isFalse();
      assertThat(kind.async(pool, 2).get()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancelOfFutureInterruptsWhatRuns(Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              calls.incrementAndGet();
              begun.countDown();
              if (Waits.isInterruptedWithin(60_000)) {
                interrupted.countDown();
              }
              return item;
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      Future<List<Integer>> future = kind.allAsync(pool, List.of(1, 2, 3));
      Waits.until(begun);
      assertThat(future.cancel(true)).isTrue();
      Waits.until(interrupted);
      assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
      assertThat(future.cancel(true)).isFalse();
    }
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void cancelWithoutInterruptLetsWhatRunsEnd(Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              calls.incrementAndGet();
              begun.countDown();
              Waits.until(cancelled);
              interrupted.set(Thread.currentThread().isInterrupted());
              return item;
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      Future<List<Integer>> future = kind.allAsync(pool, List.of(1, 2, 3));
      Waits.until(begun);
      future.cancel(false);
      cancelled.countDown();
    }
    assertThat(interrupted).isFalse();
    assertThat(calls).hasValue(1);
  }
}
