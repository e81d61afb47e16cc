package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 2_000).boxed().toList();

  private record Update(long done, long total) {}

  /** Records all updates, and how many threads were in the listener at the same time. */
  private static final class Listener implements Progress {
    final List<Update> updates = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    @Override
    public void update(long done, long total) {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      updates.add(new Update(done, total));
      inside.decrementAndGet();
    }
  }

  @ParameterizedTest
  @EnumSource
  void progressCountsItemsAndEndsWithAll(Kind kind) throws Exception {
    Listener listener = new Listener();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item % 100 == 0) {
                Thread.sleep(10);
              }
              return item;
            });
    try (var pool = JobsPool.builder(jobs).parallelism(3).progress(listener).build()) {
      kind.all(pool, ITEMS);
      assertThat(listener.updates).last().isEqualTo(new Update(2_000, 2_000));
      assertThat(listener.updates).extracting(Update::done).isSorted().doesNotHaveDuplicates();
      assertThat(listener.updates).extracting(Update::total).containsOnly(2_000L);
      assertThat(listener.most).hasValue(1);

      listener.updates.clear();
      kind.allAsync(pool, ITEMS).get();
      assertThat(listener.updates).last().isEqualTo(new Update(2_000, 2_000));

      listener.updates.clear();
      kind.outcomes(pool, ITEMS);
      assertThat(listener.updates).last().isEqualTo(new Update(2_000, 2_000));

      listener.updates.clear();
      assertThat(kind.stream(pool, ITEMS, true).count()).isEqualTo(2_000);
      assertThat(listener.updates).last().isEqualTo(new Update(2_000, -1));
    }
  }

  /**
   * If a single thread works, at least 50 ms pass before each call, apart from the last one. Only
   * the shortest time can be tested: on a busy machine, any call may be late.
   */
  @ParameterizedTest
  @EnumSource
  void listenerIsNotCalledForEachItem(Kind kind) throws Exception {
    List<Long> calls = Collections.synchronizedList(new ArrayList<>());
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item % 100 == 0) {
                Thread.sleep(10);
              }
              return item;
            });
    Progress listener = (done, total) -> calls.add(System.nanoTime());
    try (var pool = JobsPool.builder(jobs).parallelism(1).progress(listener).build()) {
      long start = System.nanoTime();
      kind.all(pool, ITEMS);
      assertThat(calls).isNotEmpty();
      for (int i = 0; i < calls.size() - 1; i++) {
        long millis = TimeUnit.NANOSECONDS.toMillis(calls.get(i) - start);
        assertThat(millis).isGreaterThanOrEqualTo(50L * (i + 1));
      }
    }
  }

  /**
   * The listener is still busy with its first call when the map call ends, and is then told of what
   * other threads have done in the meantime.
   */
  @ParameterizedTest
  @EnumSource
  void listenerThatIsBusyAtTheEndIsToldTheLastNumber(Kind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    List<Update> updates = Collections.synchronizedList(new ArrayList<>());
    AtomicReference<Thread> listening = new AtomicReference<>();
    AtomicInteger begunByOthers = new AtomicInteger();
    Progress busy =
        (done, total) -> {
          updates.add(new Update(done, total));
          if (listening.compareAndSet(null, Thread.currentThread())) {
            // on a machine that stands still for two seconds, the first call is the last one
            boolean isLate = Thread.currentThread().getName().endsWith("-late");
            while (!isLate && release.getCount() > 0) {
              Waits.isInterruptedWithin(1);
            }
          }
        };
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (listening.get() != null && listening.get() != Thread.currentThread()) {
                begunByOthers.incrementAndGet();
              }
              Thread.sleep(20);
              return item;
            });
    try (var pool =
        JobsPool.builder(jobs)
            .parallelism(2)
            .timeout(Duration.ofSeconds(2))
            .progress(busy)
            .build()) {
      assertThatThrownBy(() -> kind.all(pool, ITEMS)).cause().isInstanceOf(TimeoutException.class);
      release.countDown();
      Waits.until(() -> updates.get(updates.size() - 1).done() >= begunByOthers.get());
    }
  }

  @ParameterizedTest
  @EnumSource
  void listenerThatThrowsIsDropped(Kind kind) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    List<Throwable> reported = Collections.synchronizedList(new ArrayList<>());
    RuntimeException thrown = new IllegalStateException("listener");
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (t, e) -> {
          reported.add(e);
          throw new IllegalStateException("handler");
        });
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              Thread.sleep(30);
              return item;
            });
    try (var pool =
        JobsPool.builder(jobs)
            .parallelism(2)
            .progress(
                (done, total) -> {
                  calls.incrementAndGet();
                  throw thrown;
                })
            .build()) {
      assertThat(kind.all(pool, List.of(1, 2, 3, 4, 5, 6, 7, 8))).hasSize(8);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertThat(calls).hasValue(1);
    assertThat(reported).containsExactly(thrown);
  }

  @Test
  void twinThatTellsWithinTheItemFailsTheMap() {
    RuntimeException thrown = new IllegalStateException("listener");
    Progress listener =
        (done, total) -> {
          throw thrown;
        };
    Jobs<Integer, Integer> telling =
        new Jobs<>(
            item -> {
              listener.update(1, 1);
              return item;
            });
    try (var twin = JobsPool.open(telling)) {
      assertThatThrownBy(() -> twin.computeAll(List.of(1))).isSameAs(thrown);
    }
  }

  /** Two threads each count an item, and report the numbers in the wrong order. */
  @Test
  void twinThatTellsWithoutTurnsTellsNumbersThatFall() throws Exception {
    Listener listener = new Listener();
    AtomicInteger done = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(1);
    ExecutorService twin = Executors.newFixedThreadPool(2);
    twin.execute(
        () -> {
          int mine = done.incrementAndGet();
          twin.execute(
              () -> {
                listener.update(done.incrementAndGet(), 2);
                second.countDown();
              });
          try {
            Waits.until(second);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          listener.update(mine, 2);
        });
    Waits.until(second);
    twin.shutdown();
    assertThat(twin.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(listener.updates).extracting(Update::done).containsExactly(2L, 1L);
  }

  private static Jobs<Integer, Integer> deaf(CountDownLatch release) {
    return new Jobs<>(
        item -> {
          while (release.getCount() > 0) {
            Waits.isInterruptedWithin(1);
          }
          return item;
        });
  }

  /**
   * A listener may be called when a time limit expires, but never on the watchdog's thread, which
   * serves the time limits of all pools.
   */
  @ParameterizedTest
  @EnumSource
  void listenerThatBlocksStopsNoClock(Kind kind) throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Progress blocking =
        (done, total) -> {
          listening.countDown();
          try {
            Waits.until(release);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    Duration limit = Duration.ofMillis(20);
    try (var blocked =
            JobsPool.builder(deaf(release)).itemTimeout(limit).progress(blocking).build();
        var other = JobsPool.builder(deaf(release)).itemTimeout(limit).build()) {
      var map = kind.allAsync(blocked, List.of(1));
      Waits.until(listening);
      assertThatThrownBy(() -> kind.all(other, List.of(1)))
          .cause()
          .isInstanceOf(TimeoutException.class);
      release.countDown();
      assertThatThrownBy(map::get).hasRootCauseInstanceOf(TimeoutException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void mapIsGivenUpThoughAListenerBlocks(Kind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Progress blocking =
        (done, total) -> {
          while (release.getCount() > 0) {
            Waits.isInterruptedWithin(1);
          }
        };
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              Thread.sleep(60);
              return item;
            });
    try (var pool =
        JobsPool.builder(jobs)
            .parallelism(2)
            .timeout(Duration.ofMillis(500))
            .progress(blocking)
            .build()) {
      assertThatThrownBy(() -> kind.all(pool, ITEMS)).cause().isInstanceOf(TimeoutException.class);
      release.countDown();
    }
  }

  /** The time that a listener takes between two items does not count towards their time limits. */
  @ParameterizedTest
  @EnumSource
  void slowListenerUsesUpNoTimeOfItems(Kind kind) throws Exception {
    AtomicInteger told = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              Thread.sleep(60);
              return item;
            });
    try (var pool =
        JobsPool.builder(jobs)
            .parallelism(1)
            .itemTimeout(Duration.ofSeconds(1))
            .progress(
                (done, total) -> {
                  told.incrementAndGet();
                  Waits.isInterruptedWithin(1_500);
                })
            .build()) {
      assertThat(kind.all(pool, List.of(1, 2))).containsExactly(1, 2);
    }
    assertThat(told.get()).isPositive();
  }

  /**
   * A map call that returns outcomes continues after it has abandoned an item, which counts as
   * done.
   */
  @ParameterizedTest
  @EnumSource
  void itemsThatAreGivenUpCount(Kind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Listener listener = new Listener();
    try (var pool =
        JobsPool.builder(deaf(release))
            .parallelism(2)
            .itemTimeout(Duration.ofMillis(20))
            .progress(listener)
            .build()) {
      assertThat(kind.outcomes(pool, List.of(1, 2, 3))).hasSize(3);
      assertThat(listener.updates).last().isEqualTo(new Update(3, 3));
      release.countDown();
      pool.join();
    }
    assertThat(listener.updates).last().isEqualTo(new Update(3, 3));
  }

  /**
   * The borrowed executor may do anything, so the watchdog must not call it: only the thread that
   * makes the map call does.
   */
  @ParameterizedTest
  @EnumSource
  void lenderIsNotCalledByTheWatchdog(Kind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Set<String> callers = ConcurrentHashMap.newKeySet();
    ExecutorService executor =
        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
          @Override
          public void execute(Runnable task) {
            callers.add(Thread.currentThread().getName());
            super.execute(task);
          }
        };
    try (var pool =
        JobsPool.builder(deaf(release))
            .parallelism(2)
            .executor(executor)
            .itemTimeout(Duration.ofMillis(20))
            .build()) {
      assertThat(kind.outcomes(pool, List.of(1, 2, 3, 4, 5))).hasSize(5);
      release.countDown();
    }
    assertThat(callers).containsExactly(Thread.currentThread().getName());
    executor.shutdown();
  }
}
