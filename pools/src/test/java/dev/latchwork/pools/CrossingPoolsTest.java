package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Map calls finish even if the items of several pools call one another's pools, whatever the
 * workload, the form and the limits.
 */
class CrossingPoolsTest {

  /** The ways in which an item can let another pool map one number. */
  private enum Form {
    ALL {
      @Override
      int map(Kind kind, JobsPool<Integer, Integer> pool, int item) throws Exception {
        return kind.all(pool, List.of(item)).get(0);
      }
    },
    ALL_ASYNC {
      @Override
      int map(Kind kind, JobsPool<Integer, Integer> pool, int item) throws Exception {
        return kind.allAsync(pool, List.of(item)).get().get(0);
      }
    },
    TIMED_ASYNC {
      @Override
      int map(Kind kind, JobsPool<Integer, Integer> pool, int item) throws Exception {
        return kind.async(pool, item).get(1, TimeUnit.MINUTES);
      }
    },
    EACH {
      @Override
      int map(Kind kind, JobsPool<Integer, Integer> pool, int item) {
        return kind.stream(pool, List.of(item), true).toList().get(0);
      }
    },
    UNORDERED {
      @Override
      int map(Kind kind, JobsPool<Integer, Integer> pool, int item) {
        return kind.stream(pool, List.of(item), false).toList().get(0);
      }
    },
    OUTCOMES {
      @Override
      int map(Kind kind, JobsPool<Integer, Integer> pool, int item) throws Exception {
        return Integer.parseInt(kind.outcomes(pool, List.of(item)).get(0).split(":", -1)[1]);
      }
    };

    abstract int map(Kind kind, JobsPool<Integer, Integer> pool, int item) throws Exception;
  }

  static Stream<Arguments> combinations() {
    return Stream.of(Form.values())
        .flatMap(
            form ->
                Stream.of(Kind.values())
                    .flatMap(
                        there ->
                            Stream.of(Kind.values())
                                .flatMap(
                                    back ->
                                        Stream.of(Opening.values())
                                            .map(o -> Arguments.of(form, there, back, o)))));
  }

  /**
   * Each item calls the other pool, three levels deep, and each of the two pools has two places.
   */
  @ParameterizedTest
  @MethodSource("combinations")
  void twoPoolsThatCallOneAnotherEnd(Form form, Kind there, Kind back, Opening opening)
      throws Exception {
    ExecutorService lender = Executors.newFixedThreadPool(2);
    AtomicReference<JobsPool<Integer, Integer>> first = new AtomicReference<>();
    AtomicReference<JobsPool<Integer, Integer>> second = new AtomicReference<>();
    Jobs<Integer, Integer> forth = new Jobs<>(item -> next(form, there, second.get(), item));
    Jobs<Integer, Integer> home = new Jobs<>(item -> next(form, back, first.get(), item));
    try (var one = opening.open(forth, 2, lender);
        var two = opening.open(home, 2, lender)) {
      first.set(one);
      second.set(two);
      List<Integer> items = IntStream.range(0, 6).map(i -> 3).boxed().toList();
      assertThat(inTime(() -> back.all(one, items))).containsOnly(3).hasSize(6);
      assertThat(inTime(() -> back.stream(one, items, true).toList())).containsOnly(3).hasSize(6);
    } finally {
      lender.shutdownNow();
    }
  }

  private static int next(Form form, Kind kind, JobsPool<Integer, Integer> pool, int item)
      throws InterruptedException {
    if (item == 0) {
      return 0;
    }
    try {
      return 1 + form.map(kind, pool, item - 1);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * There are many more items than places, so waiting a second for each item would take too long.
   */
  @Test
  void manyItemsAcrossPoolsTakeNoSecondEach() throws Exception {
    AtomicReference<JobsPool<Integer, Integer>> first = new AtomicReference<>();
    AtomicReference<JobsPool<Integer, Integer>> second = new AtomicReference<>();
    Jobs<Integer, Integer> forth = new Jobs<>(i -> next(Form.ALL, Kind.IO, second.get(), i));
    Jobs<Integer, Integer> home = new Jobs<>(i -> next(Form.ALL, Kind.IO, first.get(), i));
    try (var one = JobsPool.open(forth, 4);
        var two = JobsPool.open(home, 4)) {
      first.set(one);
      second.set(two);
      List<Integer> items = IntStream.range(0, 800).map(i -> 2).boxed().toList();
      assertThat(inTime(() -> one.fetchAll(items))).hasSize(800);
    }
  }

  /**
   * The inner pool's only place is taken by an item that waits for a latch, which no pool knows of.
   */
  @ParameterizedTest
  @EnumSource
  void waitingItemIsHelpedThoughThePlacesAreTakenByOthers(Kind kind) throws Exception {
    CountDownLatch helped = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 0) {
                busy.countDown();
                Waits.until(helped);
              } else {
                helped.countDown();
              }
              return item;
            });
    try (var inner = JobsPool.open(jobs, 1);
        var outer =
            JobsPool.open(new Jobs<Integer, Integer>(i -> kind.all(inner, List.of(i)).get(0)), 1)) {
      var blocked = kind.async(inner, 0);
      Waits.until(busy);
      assertThat(inTime(() -> kind.allAsync(outer, List.of(1)).get())).containsExactly(1);
      assertThat(blocked.get()).isZero();
    }
  }

  /**
   * The item that has the only place waits for another pool, and what it waits for needs a map call
   * that an item of a third pool has made. No thread waits for that map call, so nobody rescues it.
   */
  @ParameterizedTest
  @EnumSource
  void placeOfAWaitingItemIsForNestedMaps(Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch queued = new CountDownLatch(1);
    CountDownLatch mapped = new CountDownLatch(1);
    Jobs<Integer, Integer> held =
        new Jobs<>(
            item -> {
              Waits.until(mapped);
              return item;
            });
    try (var other = JobsPool.open(held, 1);
        var pool =
            JobsPool.open(
                new Jobs<Integer, Integer>(
                    item -> {
                      if (item == 0) {
                        begun.countDown();
                        Waits.until(queued);
                        return other.fetchAll(List.of(item)).get(0);
                      }
                      mapped.countDown();
                      return item;
                    }),
                1);
        var third =
            JobsPool.sequential(new Jobs<Integer, Object>(item -> kind.async(pool, item)))) {
      var waiting = kind.async(pool, 0);
      Waits.until(begun);
      third.computeAll(List.of(1));
      queued.countDown();
      assertThat(inTime(() -> waiting.get())).isEqualTo(0);
    }
  }

  /** An item waits for another pool, and an item of that pool waits for the first pool. */
  @ParameterizedTest
  @EnumSource
  void itemMayJoinAnotherPoolThatWaitsForItsOwn(Kind kind) throws Exception {
    AtomicReference<JobsPool<Integer, Integer>> outer = new AtomicReference<>();
    try (var inner =
            JobsPool.open(
                new Jobs<Integer, Integer>(i -> kind.all(outer.get(), List.of(0)).get(0)), 1);
        var pool =
            JobsPool.open(
                new Jobs<Integer, Integer>(
                    item -> {
                      if (item == 1) {
                        var left = kind.async(inner, 5);
                        inner.join();
                        assertThat(left.isDone()).isTrue();
                      }
                      return item;
                    }),
                1)) {
      outer.set(pool);
      assertThat(inTime(() -> kind.allAsync(pool, List.of(1)).get())).containsExactly(1);
    }
  }

  /**
   * While items wait for another pool, their own pool does not start more items of a map call that
   * no item is waiting for.
   */
  @Test
  void topLevelMapsStayWithinTheParallelismMeanwhile() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    var running = new java.util.concurrent.atomic.AtomicInteger();
    Jobs<Integer, Integer> held =
        new Jobs<>(
            item -> {
              Waits.until(release);
              return item;
            });
    try (var other = JobsPool.open(held, 1);
        var pool =
            JobsPool.open(
                new Jobs<Integer, Integer>(
                    item -> {
                      running.incrementAndGet();
                      return other.fetchAll(List.of(item)).get(0);
                    }),
                2)) {
      var map = pool.fetchAllAsync(IntStream.range(0, 10).boxed().toList());
      Waits.until(() -> running.get() == 2);
      assertThatThrownBy(() -> map.get(100, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      assertThat(running).hasValue(2);
      release.countDown();
      assertThat(map.get()).hasSize(10);
    }
  }

  /** Two executors with one thread each, whose tasks wait for one another. */
  @Test
  void twinOnPlainExecutorsHangs() throws Exception {
    ExecutorService one = Executors.newFixedThreadPool(1);
    ExecutorService two = Executors.newFixedThreadPool(1);
    var twin = one.submit(() -> two.submit(() -> one.submit(() -> 1).get()).get());
    assertThatThrownBy(() -> twin.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    one.shutdownNow();
    two.shutdownNow();
  }

  /** The time limit of an item also applies while the item waits for another pool. */
  @Test
  void limitEndsAnItemThatWaitsForAnotherPool() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Jobs<Integer, Integer> held =
        new Jobs<>(
            item -> {
              Waits.until(release);
              return item;
            });
    try (var other = JobsPool.open(held, 1);
        var pool =
            JobsPool.builder(new Jobs<Integer, Integer>(i -> other.computeAll(List.of(i)).get(0)))
                .itemTimeout(Duration.ofMillis(100))
                .build()) {
      assertThatThrownBy(() -> inTime(() -> pool.computeAll(List.of(1))))
          .isInstanceOf(ExecutionException.class)
          .rootCause()
          .isInstanceOf(TimeoutException.class);
      release.countDown();
    }
  }

  private static <V> V inTime(Callable<V> call) throws Exception {
    FutureTask<V> task = new FutureTask<>(call);
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      List<String> stacks = new ArrayList<>();
      Thread.getAllStackTraces()
          .forEach((t, s) -> stacks.add(t + "\n  " + List.of(s).stream().limit(12).toList()));
      throw new AssertionError("no end: " + String.join("\n", stacks), e);
    }
  }
}
