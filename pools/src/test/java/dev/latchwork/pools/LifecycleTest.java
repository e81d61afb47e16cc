package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleTest {
  private enum Step {
    SHUTDOWN,
    JOIN,
    JOIN_IN_TIME,
    TERMINATE,
    CLOSE
  }

  private static void run(Step step, JobsPool<?, ?> pool) throws InterruptedException {
    switch (step) {
      case SHUTDOWN -> pool.shutdown();
      case JOIN -> pool.join();
      case JOIN_IN_TIME -> assertThat(pool.join(ChronoUnit.FOREVER.getDuration())).isTrue();
      case TERMINATE -> pool.terminate();
      case CLOSE -> pool.close();
    }
  }

  /** All sequences of three steps. */
  static List<List<Step>> combinations() {
    List<List<Step>> all = List.of(List.of());
    for (int i = 0; i < 3; i++) {
      all =
          all.stream()
              .flatMap(
                  list ->
                      List.of(Step.values()).stream()
                          .map(
                              s -> {
                                List<Step> longer = new ArrayList<>(list);
                                longer.add(s);
                                return longer;
                              }))
              .collect(Collectors.toList());
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void everyOrderEndsAndLeavesNoThread(List<Step> steps) throws Exception {
    AtomicInteger mapped = new AtomicInteger();
    Jobs<Integer, Integer> jobs = new Jobs<>(item -> mapped.incrementAndGet());
    JobsPool<Integer, Integer> pool = JobsPool.open(jobs, 2);
    Future<List<Integer>> computed = pool.computeAllAsync(List.of(1, 2, 3));
    Future<List<Integer>> fetched = pool.fetchAllAsync(List.of(1, 2, 3));
    for (Step step : steps) {
      run(step, pool);
    }
    boolean shut = !List.of(Step.JOIN, Step.JOIN_IN_TIME).containsAll(steps);
    if (shut) {
      assertThatThrownBy(() -> pool.fetchAll(List.of(1)))
          .isInstanceOf(RejectedExecutionException.class);
      assertThatThrownBy(() -> pool.computeAll(List.of()))
          .isInstanceOf(RejectedExecutionException.class);
      assertThatThrownBy(() -> pool.computeAsync(1)).isInstanceOf(RejectedExecutionException.class);
    } else {
      assertThat(pool.fetchAll(List.of(1))).hasSize(1);
    }
    pool.close();
    assertThat(computed).isDone();
    assertThat(fetched).isDone();
    if (!steps.contains(Step.TERMINATE)) {
      assertThat(mapped.get()).isEqualTo(shut ? 6 : 7);
    }
  }

  @ParameterizedTest
  @EnumSource
  void shutdownReturnsAtOnceAndLetsAcceptedWorkEnd(Kind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              Waits.until(release);
              return item;
            });
    JobsPool<Integer, Integer> pool = JobsPool.open(jobs, 1);
    Future<List<Integer>> accepted = kind.allAsync(pool, List.of(1, 2, 3));
    pool.shutdown();
    assertThat(pool.join(Duration.ofMillis(50))).isFalse();
    release.countDown();
    pool.join();
    assertThat(accepted.get()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void terminateCancelsWhatRuns(Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              calls.incrementAndGet();
              begun.countDown();
              return Waits.isInterruptedWithin(60_000) ? -1 : item;
            });
    JobsPool<Integer, Integer> pool = JobsPool.open(jobs, 1);
    Future<List<Integer>> running = kind.allAsync(pool, List.of(1, 2, 3));
    Future<List<Integer>> waiting = kind.allAsync(pool, List.of(4));
    Waits.until(begun);
    pool.terminate();
    assertThatThrownBy(running::get).isInstanceOf(CancellationException.class);
    assertThatThrownBy(waiting::get).isInstanceOf(CancellationException.class);
    pool.join();
    assertThat(calls).hasValue(1);
  }

  @Test
  void twinThatShutsItsExecutorDownNowNeverEndsTheWaitingFuture() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService twin = Executors.newFixedThreadPool(1);
    Future<Boolean> running =
        twin.submit(
            () -> {
              begun.countDown();
              return Waits.isInterruptedWithin(60_000);
            });
    Future<Integer> waiting = twin.submit(() -> 4);
    Waits.until(begun);
    twin.shutdownNow();
    assertThat(twin.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(running.get()).isTrue();
    assertThatThrownBy(() -> waiting.get(50, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  /**
   * The listener of the first map call that {@code terminate} cancels is told of its end, and
   * meanwhile the pool's only thread becomes free. The thread must not begin the next map call,
   * which is about to be cancelled too. A map call that an item of another pool makes waits in a
   * queue of its own.
   */
  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void nothingBeginsWhileTerminateCancels(Kind kind, boolean nested) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    AtomicReference<Thread> terminating = new AtomicReference<>();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              calls.incrementAndGet();
              begun.countDown();
              while (release.getCount() > 0) {
                Waits.isInterruptedWithin(1);
              }
              return item;
            });
    Progress listener =
        (done, total) -> {
          if (Thread.currentThread() == terminating.get()) {
            release.countDown();
            try {
              Waits.until(() -> calls.get() > 1 || isIdle("JobsPool-"));
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    try (var pool = JobsPool.builder(jobs).parallelism(1).progress(listener).build();
        var other =
            JobsPool.sequential(
                new Jobs<Integer, Future<List<Integer>>>(
                    item -> kind.allAsync(pool, List.of(item))))) {
      kind.async(pool, 0);
      Waits.until(begun);
      List<Future<List<Integer>>> waiting = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        waiting.add(nested ? other.computeAll(List.of(i)).get(0) : kind.allAsync(pool, List.of(i)));
      }
      terminating.set(Thread.currentThread());
      pool.terminate();
      pool.join();
      assertThat(waiting).allMatch(Future::isCancelled);
    }
    assertThat(calls).hasValue(1);
  }

  private static boolean isIdle(String threads) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(e -> e.getKey().getName().startsWith(threads))
        .noneMatch(
            e ->
                List.of(e.getValue()).stream()
                    .anyMatch(f -> f.getClassName().startsWith("dev.latchwork.pools")));
  }

  @Test
  void terminateMakesWaitingMapThrow() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              begun.countDown();
              return Waits.isInterruptedWithin(60_000) ? -1 : item;
            });
    JobsPool<Integer, Integer> pool = JobsPool.open(jobs, 1);
    FutureTask<List<Integer>> map = new FutureTask<>(() -> pool.fetchAll(List.of(1, 2)));
    new Thread(map).start();
    Waits.until(begun);
    pool.terminate();
    assertThatThrownBy(map::get).cause().isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @EnumSource
  void interruptedCloseTerminatesAndKeepsTheInterrupt(Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              begun.countDown();
              ended.set(Waits.isInterruptedWithin(60_000));
              return item;
            });
    JobsPool<Integer, Integer> pool = JobsPool.open(jobs, 1);
    kind.allAsync(pool, List.of(1, 2, 3));
    Waits.until(begun);
    Thread.currentThread().interrupt();
    pool.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ended).isTrue();
  }

  @Test
  void atMostTheParallelismIsInFlightInOnePool() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              three.countDown();
              Waits.until(three);
              running.decrementAndGet();
              return item;
            });
    List<Integer> items = IntStream.range(0, 50).boxed().toList();
    try (var pool = JobsPool.open(jobs, 3)) {
      List<Future<List<Integer>>> maps = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        maps.add(pool.fetchAllAsync(items));
      }
      assertThat(pool.fetchAll(items)).isEqualTo(items);
      for (Future<List<Integer>> map : maps) {
        assertThat(map.get()).isEqualTo(items);
      }
    }
    assertThat(most).hasValue(3);
  }

  @Test
  void parallelismIsPositive() {
    Jobs<Integer, Integer> jobs = new Jobs<>(item -> item);
    assertThatThrownBy(() -> JobsPool.open(jobs, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JobsPool.open(null)).isInstanceOf(NullPointerException.class);
  }

  /** The thread has mapped its item, and is still leaving the context. */
  @ParameterizedTest
  @EnumSource
  void joinWaitsForThreadsOnlyAfterShutdown(Kind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (var pool =
        JobsPool.builder(new Jobs<Integer, Integer>(item -> item))
            .context(
                () ->
                    work ->
                        () -> {
                          work.run();
                          try {
                            Waits.until(release);
                          } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                          }
                        })
            .build()) {
      assertThat(kind.async(pool, 1).get()).isEqualTo(1);
      pool.join();
      pool.shutdown();
      assertThat(pool.join(Duration.ofMillis(20))).isFalse();
      release.countDown();
      assertThat(pool.join(Duration.ofMinutes(1))).isTrue();
    }
  }

  @Test
  void closedPoolLeavesNoThread() throws Exception {
    JobsPool<Integer, Thread> pool = JobsPool.open(new Jobs<>(item -> Thread.currentThread()), 4);
    List<Thread> threads = pool.fetchAll(IntStream.range(0, 100).boxed().toList());
    pool.close();
    for (Thread thread : threads) {
      // the executor no longer counts the thread, but the thread may not have quite ended
      thread.join(60_000);
    }
    assertThat(threads).noneMatch(Thread::isAlive);
  }
}
