package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuilderTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 2_000).boxed().toList();

  // --- retries

  /** Every item fails the given number of times before it succeeds. */
  private static Jobs<Integer, Integer> failing(int times, AtomicInteger calls) {
    ConcurrentHashMap<Integer, Integer> failed = new ConcurrentHashMap<>();
    return new Jobs<>(
        item -> {
          calls.incrementAndGet();
          if (failed.merge(item, 1, Integer::sum) <= times) {
            throw new IOException("not yet");
          }
          return item;
        });
  }

  @ParameterizedTest
  @EnumSource
  void itemsThatFailAreTriedAgain(Kind kind) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (var pool = JobsPool.builder(failing(2, calls)).retries(2).build()) {
      assertThat(kind.all(pool, List.of(1, 2, 3, 4))).containsExactly(1, 2, 3, 4);
      assertThat(calls).hasValue(12);
      assertThat(kind.async(pool, 5).get()).isEqualTo(5);
      assertThat(kind.stream(pool, List.of(6, 7), true)).containsExactly(6, 7);
      assertThat(kind.outcomes(pool, List.of(8))).containsExactly("0:8:null");
    }
  }

  @ParameterizedTest
  @EnumSource
  void notMoreOftenThanSaid(Kind kind) {
    AtomicInteger calls = new AtomicInteger();
    try (var pool = JobsPool.builder(failing(2, calls)).retries(1).build()) {
      assertThatThrownBy(() -> kind.all(pool, List.of(1))).hasMessage("not yet");
    }
    assertThat(calls).hasValue(2);
  }

  /** Only the shortest time can be tested: on a busy machine, any pause may be longer. */
  @ParameterizedTest
  @EnumSource
  void pausesBetweenAttemptsDouble(Kind kind) throws Exception {
    List<Long> starts = Collections.synchronizedList(new ArrayList<>());
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              starts.add(System.nanoTime());
              if (starts.size() < 5) {
                throw new IOException("not yet");
              }
              return item;
            });
    try (var pool = JobsPool.builder(jobs).retries(4).build()) {
      assertThat(kind.all(pool, List.of(1))).containsExactly(1);
    }
    assertThat(starts).hasSize(5);
    for (int i = 0; i < 4; i++) {
      Duration pause = Duration.ofNanos(starts.get(i + 1) - starts.get(i));
      assertThat(pause).isGreaterThanOrEqualTo(Duration.ofMillis(10L << i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorsAndInterruptsAreNotTriedAgain(Kind kind) {
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              calls.incrementAndGet();
              if (item == 0) {
                throw new StackOverflowError();
              }
              throw new InterruptedException();
            });
    try (var pool = JobsPool.builder(jobs).retries(5).build()) {
      assertThatThrownBy(() -> kind.all(pool, List.of(0))).isInstanceOf(StackOverflowError.class);
      assertThatThrownBy(() -> kind.all(pool, List.of(1))).isInstanceOf(InterruptedException.class);
    }
    assertThat(calls).hasValue(2);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsTriedAgainAfterCancel(Kind kind) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(3);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              calls.incrementAndGet();
              begun.countDown();
              throw new IOException();
            });
    int after;
    try (var pool = JobsPool.builder(jobs).retries(1_000_000).build()) {
      Future<Integer> future = kind.async(pool, 1);
      Waits.until(begun);
      future.cancel(true);
      pool.join();
      after = calls.get();
    }
    assertThat(calls).hasValue(after);
  }

  /** The first attempt waits to be interrupted. */
  private static Jobs<Integer, Integer> interruptedFirst(
      AtomicInteger calls, CountDownLatch begun, CountDownLatch again) {
    return new Jobs<>(
        item -> {
          if (calls.incrementAndGet() > 1) {
            again.countDown();
            return item;
          }
          begun.countDown();
          Thread.sleep(60_000);
          return item;
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatTheCancelInterruptsIsNotTriedAgain(Kind kind) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs = interruptedFirst(calls, begun, new CountDownLatch(1));
    try (var pool = JobsPool.builder(jobs).retries(5).build()) {
      Future<Integer> future = kind.async(pool, 1);
      Waits.until(begun);
      future.cancel(true);
    }
    assertThat(calls).hasValue(1);
  }

  /** The usual retry loop treats an interrupt as one more failure. */
  @Test
  void twinThatTriesAgainWhateverIsThrownGoesOnAfterCancel() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch again = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs = interruptedFirst(calls, begun, again);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Future<Integer> twin =
        threads.submit(
            () -> {
              Exception last = new IOException("no attempt");
              for (int attempt = 0; attempt <= 5; attempt++) {
                try {
                  return jobs.compute(1);
                } catch (IOException | InterruptedException e) {
                  last = e;
                }
              }
              throw last;
            });
    Waits.until(begun);
    assertThat(twin.cancel(true)).isTrue();
    Waits.until(again);
    threads.shutdown();
  }

  // --- context

  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private static UnaryOperator<Runnable> capture() {
    String user = USER.get();
    return work ->
        () -> {
          String outer = USER.get();
          USER.set(user);
          try {
            work.run();
          } finally {
            USER.set(outer);
          }
        };
  }

  @ParameterizedTest
  @EnumSource
  void contextOfTheCallerIsSeenByItsWorkersAndTakenBack(Kind kind) throws Exception {
    Jobs<Integer, String> jobs = new Jobs<>(item -> String.valueOf(USER.get()));
    try (var pool = JobsPool.builder(jobs).parallelism(1).context(BuilderTest::capture).build()) {
      for (String user : List.of("ada", "grace")) {
        USER.set(user);
        assertThat(kind.allAsync(pool, List.of(1, 2)).get()).containsExactly(user, user);
        assertThat(kind.all(pool, ITEMS)).containsOnly(user);
      }
      USER.remove();
      assertThat(kind.async(pool, 1).get()).isEqualTo("null");
    }
  }

  @ParameterizedTest
  @EnumSource
  void twinWithoutContextDoesNotSeeIt(Kind kind) throws Exception {
    USER.set("ada");
    try (var pool = JobsPool.open(new Jobs<>(item -> String.valueOf(USER.get())), 1)) {
      assertThat(kind.allAsync(pool, List.of(1)).get()).containsExactly("null");
    } finally {
      USER.remove();
    }
  }

  /** A thread inherits values when it is created, which is before it works for the second user. */
  @Test
  void twinThatInheritsShowsTheFirstUserToTheSecond() throws Exception {
    ThreadLocal<String> inherited = new InheritableThreadLocal<>();
    ExecutorService twin = Executors.newSingleThreadExecutor();
    inherited.set("ada");
    assertThat(twin.submit(inherited::get).get()).isEqualTo("ada");
    inherited.set("grace");
    assertThat(twin.submit(inherited::get).get()).isEqualTo("ada");
    twin.shutdown();
  }

  @ParameterizedTest
  @EnumSource
  void contextThatFailsOrDoesNothingFailsTheMap(Kind kind) {
    Jobs<Integer, Integer> jobs = new Jobs<>(item -> item);
    try (var pool = JobsPool.builder(jobs).context(() -> work -> () -> {}).build()) {
      assertThatThrownBy(() -> kind.allAsync(pool, List.of(1)).get())
          .hasMessageContaining("the context did not run the work");
    }
    try (var pool =
        JobsPool.builder(jobs)
            .context(
                () ->
                    work -> {
                      throw new IllegalStateException("broken context");
                    })
            .build()) {
      assertThatThrownBy(() -> kind.allAsync(pool, List.of(1)).get())
          .hasMessageContaining("broken context");
    }
  }

  // --- sequential

  @ParameterizedTest
  @EnumSource
  void sequentialPoolStaysOnTheCallingThread(Kind kind) throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              threads.add(Thread.currentThread());
              return item;
            });
    JobsPool<Integer, Integer> pool = JobsPool.sequential(jobs);
    List<Integer> items = List.of(1, 2, 3);
    assertThat(kind.all(pool, items)).isEqualTo(items);
    assertThat(kind.allAsync(pool, items)).isDone();
    assertThat(kind.async(pool, 1).get()).isEqualTo(1);
    assertThat(kind.stream(pool, items, true)).isEqualTo(items);
    assertThat(kind.stream(pool, items, false)).isEqualTo(items);
    assertThat(kind.outcomes(pool, items)).hasSize(3);
    assertThat(threads).containsExactly(Thread.currentThread());
    pool.close();
    assertThatThrownBy(() -> kind.all(pool, items)).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void optionsAreChecked() {
    var builder = JobsPool.builder(new Jobs<Integer, Integer>(item -> item));
    assertThatThrownBy(() -> builder.parallelism(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.retries(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.executor(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.progress(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.context(null)).isInstanceOf(NullPointerException.class);
    assertThat(builder.retries(0).parallelism(1)).isSameAs(builder);
  }
}
