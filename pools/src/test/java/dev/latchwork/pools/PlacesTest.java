package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which threads count towards the parallelism of a pool. */
class PlacesTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 50).boxed().toList();

  private final CountDownLatch release = new CountDownLatch(1);

  /** Counts the items that are running; they run until they are released. */
  private final class Held {
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger begun = new AtomicInteger();
    final Jobs<Integer, Integer> jobs = new Jobs<>(this::hold);

    private Integer hold(Integer item) throws InterruptedException {
      begun.incrementAndGet();
      running.incrementAndGet();
      Waits.until(release);
      running.decrementAndGet();
      return item;
    }
  }

  private static FutureTask<List<Integer>> map(JobsPool<Integer, Integer> pool) {
    FutureTask<List<Integer>> map = new FutureTask<>(() -> pool.computeAll(ITEMS));
    new Thread(map).start();
    return map;
  }

  @Test
  void workingCallerIsOneOfTheThreads() throws Exception {
    Held held = new Held();
    try (var pool = JobsPool.open(held.jobs, 1)) {
      Future<List<Integer>> first = map(pool);
      Waits.until(() -> held.running.get() == 1);
      Future<Integer> second = pool.computeAsync(-1);
      assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      assertThat(held.begun).as("only the caller runs an item").hasValue(1);
      release.countDown();
      assertThat(first.get()).isEqualTo(ITEMS);
      assertThat(second.get(60, TimeUnit.SECONDS)).as("run by another thread").isEqualTo(-1);
    }
  }

  /**
   * A calling thread waits at most a second for a place, and a thread of the pool makes room for
   * it.
   */
  @Test
  void threadsOfThePoolMakeRoomForCallers() throws Exception {
    CountDownLatch others = new CountDownLatch(1);
    AtomicInteger ofThePool = new AtomicInteger();
    AtomicInteger ofCallers = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (Thread.currentThread().getName().startsWith("JobsPool-")) {
                ofThePool.incrementAndGet();
                Waits.until(others);
              } else {
                ofCallers.incrementAndGet();
                Waits.until(release);
              }
              return item;
            });
    try (var pool = JobsPool.open(jobs, 2)) {
      Future<List<Integer>> first = map(pool);
      Waits.until(() -> ofThePool.get() == 1 && ofCallers.get() == 1);
      Future<List<Integer>> second = map(pool);
      Waits.until(() -> ofCallers.get() == 2);
      others.countDown();
      assertThatThrownBy(() -> first.get(100, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      assertThat(ofThePool).as("two callers run items").hasValue(1);
      release.countDown();
      assertThat(first.get()).isEqualTo(ITEMS);
      assertThat(second.get()).isEqualTo(ITEMS);
    }
  }

  /**
   * The only exceptions are callers that have waited for a second, as some do on a busy machine.
   */
  @ParameterizedTest
  @EnumSource
  void callersTogetherStayWithinTheParallelism(Kind kind) throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.yield();
              running.decrementAndGet();
              return item;
            });
    AtomicInteger patient = new AtomicInteger();
    ExecutorService callers = Executors.newFixedThreadPool(6);
    try (var pool = JobsPool.open(jobs, 3)) {
      List<Future<List<Integer>>> maps = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        maps.add(
            callers.submit(
                () -> {
                  long start = System.nanoTime();
                  List<Integer> results = kind.all(pool, ITEMS);
                  if (System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(1)) {
                    patient.incrementAndGet();
                  }
                  return results;
                }));
      }
      for (Future<List<Integer>> map : maps) {
        assertThat(map.get(60, TimeUnit.SECONDS)).isEqualTo(ITEMS);
      }
    }
    assertThat(most.get()).isBetween(1, 3 + patient.get());
    callers.shutdown();
  }

  /** An executor with one thread, and a calling thread that runs one of the tasks itself. */
  @Test
  void twinWhereCallersDoNotCountHasMoreAtWork() throws Exception {
    ExecutorService twin = Executors.newFixedThreadPool(1);
    Held held = new Held();
    twin.submit(() -> held.jobs.compute(1));
    FutureTask<Integer> own = new FutureTask<>(() -> held.jobs.compute(2));
    new Thread(own).start();
    Waits.until(() -> held.running.get() == 2);
    release.countDown();
    twin.shutdown();
  }

  /**
   * The items take so long that each call of {@code get} could start one more of the pool's own
   * threads. It must not.
   */
  @ParameterizedTest
  @EnumSource
  void impatientWaitingForABorrowedExecutorStaysWithinTheParallelism(Kind kind) throws Exception {
    Held held = new Held();
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try (var pool = JobsPool.builder(held.jobs).parallelism(2).executor(executor).build()) {
      Future<List<Integer>> future = kind.allAsync(pool, ITEMS);
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() -> future.get(5, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
      }
      assertThat(held.begun.get()).isBetween(1, 2);
      release.countDown();
      assertThat(future.get()).isEqualTo(ITEMS);
    }
    executor.shutdown();
  }

  /** Items of one pool make map calls to another pool, whose items make map calls to the first. */
  @Test
  void poolsThatCallOneAnotherEnd() throws Exception {
    List<Integer> few = List.of(0, 1, 2, 3);
    AtomicReference<JobsPool<Integer, Integer>> first = new AtomicReference<>();
    Jobs<Integer, Integer> back =
        new Jobs<>(item -> item == 0 ? 0 : first.get().computeAll(List.of(-item)).get(0));
    try (var second = JobsPool.open(back, 2)) {
      Jobs<Integer, Integer> forth =
          new Jobs<>(item -> item <= 0 ? -item : second.computeAll(few).get(item));
      try (var pool = JobsPool.open(forth, 2)) {
        first.set(pool);
        FutureTask<List<Integer>> map = new FutureTask<>(() -> pool.computeAll(few));
        new Thread(map).start();
        assertThat(map.get(60, TimeUnit.SECONDS)).isEqualTo(few);
      }
    }
  }

  /**
   * The item, which has the pool's only thread, waits for a future that another thread requested.
   */
  @ParameterizedTest
  @EnumSource
  void itemMayWaitForAFutureOfItsPool(Kind kind) throws Exception {
    List<Future<Integer>> futures = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch submitted = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item > 0) {
                return item;
              }
              Waits.until(submitted);
              try {
                return -futures.get(0).get();
              } catch (ExecutionException e) {
                throw new IllegalStateException(e);
              }
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      Future<Integer> waiting = kind.async(pool, 0);
      futures.add(kind.async(pool, 5));
      submitted.countDown();
      assertThat(waiting.get(60, TimeUnit.SECONDS)).isEqualTo(-5);
    }
  }
}
