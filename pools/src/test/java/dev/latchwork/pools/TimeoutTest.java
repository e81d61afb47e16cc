package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimeoutTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  /** Long enough for items that end at once, even on a busy machine. */
  private static final Duration LONGER = Duration.ofSeconds(1);

  private static final Duration LONG = Duration.ofMinutes(5);

  /** Items that are stuck stay stuck until this latch opens. */
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void release() {
    release.countDown();
  }

  /** Negative items do not end before {@code release} opens, and ignore interrupts. */
  private Jobs<Integer, Integer> stuckAtNegatives() {
    return new Jobs<>(item -> item < 0 ? stuck() : item);
  }

  private int stuck() {
    while (true) {
      try {
        release.await();
        return -1;
      } catch (InterruptedException e) {
        // code that ignores interrupts
      }
    }
  }

  private static void assertTimeout(Throwable thrown) {
    assertThat(thrown).isInstanceOf(CompletionException.class);
    assertThat(thrown.getCause())
        .isInstanceOf(TimeoutException.class)
        .hasMessageContaining("took longer than " + SHORT);
  }

  @ParameterizedTest
  @EnumSource
  void itemThatIgnoresInterruptsIsNotWaitedFor(Kind kind) {
    try (var pool = JobsPool.builder(stuckAtNegatives()).itemTimeout(SHORT).build()) {
      assertTimeout(catchThrowable(() -> kind.all(pool, List.of(1, -1, 2))));
      Throwable async = catchThrowable(() -> kind.allAsync(pool, List.of(-1)).get());
      assertThat(async).isInstanceOf(ExecutionException.class);
      assertTimeout(async.getCause());
      assertTimeout(catchThrowable(() -> kind.async(pool, -1).get()).getCause());
    }
  }

  @Test
  void twinThatCancelsTheFutureStillWaitsForItsExecutor() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(1);
    Future<Integer> twin = threads.submit(this::stuck);
    assertThatThrownBy(() -> twin.get(50, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    twin.cancel(true);
    threads.shutdown();
    assertThat(threads.awaitTermination(100, TimeUnit.MILLISECONDS)).isFalse();
  }

  /**
   * An alarm that goes off just as its item ends may have to wait for the engine's lock. When the
   * alarm gets the lock, the thread may be at the next item, which must not be interrupted.
   */
  @Test
  void lateAlarmIsNotForTheNextItem() throws Exception {
    for (int round = 0; round < 6; round++) {
      boolean alarmFirst = round % 2 == 0;
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      AtomicReference<Thread> worker = new AtomicReference<>();
      AtomicBoolean interrupted = new AtomicBoolean();
      var jobs =
          new Jobs<Integer, Integer>(
              item -> {
                if (item == 0) {
                  worker.set(Thread.currentThread());
                  begun.countDown();
                  interrupted.set(isInterrupted(end));
                } else {
                  Waits.until(() -> !isBlocked(watchdog()));
                  Thread.sleep(5);
                }
                return item;
              });
      try (var pool = JobsPool.builder(jobs).parallelism(1).itemTimeout(LONGER).build()) {
        FutureTask<List<String>> outcomes =
            new FutureTask<>(() -> Kind.CPU.outcomes(pool, List.of(0, 1, 2)));
        new Thread(outcomes).start();
        Waits.until(begun);
        synchronized (engine(pool)) {
          // interrupted is set if the alarm went off before this thread got the lock
          if (alarmFirst) {
            Waits.until(() -> isBlocked(watchdog()) || interrupted.get());
          }
          end.countDown();
          Waits.until(
              () -> isBlocked(worker.get()) && (isBlocked(watchdog()) || interrupted.get()));
        }
        assertThat(outcomes.get()).contains("1:1:null", "2:2:null");
      }
    }
  }

  /** Returns the lock of the pool's engine for the CPU workload. */
  private static Object engine(JobsPool<?, ?> pool) throws ReflectiveOperationException {
    Object engine = field(JobsPool.class, "cpu").get(pool);
    return field(engine.getClass(), "scheduler").get(engine);
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Thread watchdog() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().equals("latchwork-watchdog"))
        .findAny()
        .orElse(Thread.currentThread());
  }

  private static boolean isInterrupted(CountDownLatch latch) {
    try {
      latch.await();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static boolean isBlocked(Thread thread) {
    return thread.getState() == Thread.State.BLOCKED;
  }

  /** The time that an item waits for its turn does not count towards its limit. */
  @ParameterizedTest
  @EnumSource
  void clockOfAnItemStartsWhenTheItemStarts(Kind kind) throws Exception {
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              Thread.sleep(20);
              return item;
            });
    List<Integer> items = IntStream.range(0, 40).boxed().toList();
    Duration lessThanAll = Duration.ofMillis(600);
    try (var pool = JobsPool.builder(jobs).parallelism(1).itemTimeout(lessThanAll).build()) {
      assertThat(kind.all(pool, items)).isEqualTo(items);
    }
    try (var pool = JobsPool.builder(jobs).parallelism(1).timeout(lessThanAll).build()) {
      assertThat(catchThrowable(() -> kind.all(pool, items)))
          .as("the twin: a clock that starts with the call")
          .hasRootCauseInstanceOf(TimeoutException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itemIsInterruptedWhenItsTimeIsUp(Kind kind) throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (Waits.isInterruptedWithin(60_000)) {
                interrupted.countDown();
              }
              return item;
            });
    try (var pool = JobsPool.builder(jobs).itemTimeout(SHORT).build()) {
      assertTimeout(catchThrowable(() -> kind.all(pool, List.of(1))));
      Waits.until(interrupted);
    }
  }

  /** The pool's only thread is abandoned several times, and each time another thread continues. */
  @ParameterizedTest
  @EnumSource
  void givenUpThreadsAreReplaced(Kind kind) throws Exception {
    try (var pool =
        JobsPool.builder(stuckAtNegatives()).parallelism(1).itemTimeout(SHORT).build()) {
      List<String> outcomes = kind.outcomes(pool, List.of(-1, 1, -2, -3, 2));
      assertThat(outcomes)
          .satisfiesExactly(
              o -> assertThat(o).startsWith("0:null:").contains("TimeoutException"),
              o -> assertThat(o).isEqualTo("1:1:null"),
              o -> assertThat(o).startsWith("2:null:").contains("TimeoutException"),
              o -> assertThat(o).startsWith("3:null:").contains("TimeoutException"),
              o -> assertThat(o).isEqualTo("4:2:null"));
      assertThat(kind.all(pool, List.of(1, 2, 3))).containsExactly(1, 2, 3);
    }
  }

  /** An abandoned thread that returns must not work in addition to its replacement. */
  @ParameterizedTest
  @EnumSource
  void threadsThatComeBackDoNotRaiseTheParallelism(Kind kind) throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item < 0) {
                return stuck();
              }
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.sleep(1);
              running.decrementAndGet();
              return item;
            });
    List<Integer> items = IntStream.range(0, 300).boxed().toList();
    try (var pool =
        JobsPool.builder(jobs).parallelism(2).itemTimeout(Duration.ofMillis(400)).build()) {
      kind.outcomes(pool, List.of(-1, -1, -1, -1));
      Future<List<Integer>> after = kind.allAsync(pool, items);
      release.countDown();
      assertThat(after.get()).isEqualTo(items);
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  /** If an abandoned item returns a value later, the value does not replace the item's failure. */
  @ParameterizedTest
  @EnumSource
  void outcomesDoNotChangeAfterwards(Kind kind) throws Exception {
    AtomicInteger returned = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              int result = stuck();
              returned.incrementAndGet();
              return result;
            });
    try (var pool = JobsPool.builder(jobs).parallelism(2).itemTimeout(SHORT).build()) {
      var outcomes = pool.fetchOutcomes(List.of(1, 2));
      assertThat(outcomes).allMatch(o -> o.failure() != null);
      release.countDown();
      Waits.until(() -> returned.get() == 2);
      assertThat(kind.outcomes(pool, List.of(3))).hasSize(1);
      assertThat(outcomes).allMatch(o -> o.value() == null && o.failure() != null);
    }
  }

  @ParameterizedTest
  @EnumSource
  void mapIsGivenUpAsAWhole(Kind kind) {
    try (var pool = JobsPool.builder(stuckAtNegatives()).parallelism(2).timeout(SHORT).build()) {
      assertTimeout(catchThrowable(() -> kind.all(pool, List.of(-1, -1, 1, 2))));
      assertTimeout(catchThrowable(() -> kind.allAsync(pool, List.of(1, -1)).get()).getCause());
    }
  }

  /**
   * The thread that joins is woken when the map call is given up, though its item is still stuck.
   */
  @ParameterizedTest
  @EnumSource
  void joinDoesNotWaitForWhatIsGivenUp(Kind kind) throws Exception {
    try (var pool = JobsPool.builder(stuckAtNegatives()).parallelism(1).timeout(SHORT).build()) {
      Future<List<Integer>> future = kind.allAsync(pool, List.of(-1));
      assertThat(pool.join(Duration.ofMinutes(1))).isTrue();
      assertThat(future).isDone();
      assertThat(release.getCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void outcomesOfAMapThatIsGivenUpTellWhatHadEnded(Kind kind) throws Exception {
    try (var pool = JobsPool.builder(stuckAtNegatives()).parallelism(1).timeout(SHORT).build()) {
      assertThat(kind.outcomes(pool, List.of(1, -1, 2)))
          .satisfiesExactly(
              o -> assertThat(o).isEqualTo("0:1:null"),
              o -> assertThat(o).startsWith("1:null:").contains("the map took longer"),
              o -> assertThat(o).startsWith("2:null:").contains("the map took longer"));
    }
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void itemOfAStreamIsGivenUp(Kind kind, boolean ordered) {
    List<Integer> delivered = new ArrayList<>();
    try (var pool =
        JobsPool.builder(stuckAtNegatives()).parallelism(1).itemTimeout(SHORT).build()) {
      assertTimeout(
          catchThrowable(
              () -> kind.stream(pool, List.of(1, 2, -1, 3), ordered).forEach(delivered::add)));
    }
    assertThat(delivered).containsExactly(1, 2);
  }

  /** The input is endless, so only the time limit ends the stream. */
  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void streamIsGivenUpAsAWhole(Kind kind, boolean ordered) {
    Iterable<Integer> endless = () -> Stream.iterate(0, i -> i + 1).iterator();
    try (var pool = JobsPool.builder(stuckAtNegatives()).parallelism(2).timeout(SHORT).build()) {
      assertTimeout(catchThrowable(() -> kind.stream(pool, endless, ordered).forEach(r -> {})));
      assertTimeout(catchThrowable(() -> kind.stream(pool, List.of(-1), ordered).forEach(r -> {})));
    }
  }

  @ParameterizedTest
  @EnumSource
  void timeoutExceptionOfTheUserStaysAsItIs(Kind kind) throws Exception {
    TimeoutException theirs = new TimeoutException("theirs");
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              throw Waits.<RuntimeException>unchecked(theirs);
            });
    try (var pool = JobsPool.builder(jobs).itemTimeout(LONG).timeout(LONG).build()) {
      assertThatThrownBy(() -> kind.all(pool, List.of(1))).isSameAs(theirs);
      assertThatThrownBy(() -> kind.async(pool, 1).get()).cause().isSameAs(theirs);
      assertThat(pool.fetchOutcomes(List.of(1)).get(0).failure()).isSameAs(theirs);
      assertThatThrownBy(() -> kind.stream(pool, List.of(1), true).toList())
          .cause()
          .isSameAs(theirs);
    }
  }

  /** An expired time limit cannot be told from a TimeoutException of the method. */
  @Test
  void twinThatTimesAFutureCannotTellWhoseTimeoutItIs() {
    TimeoutException theirs = new TimeoutException("theirs");
    CompletableFuture<Integer> failed = CompletableFuture.failedFuture(theirs);
    CompletableFuture<Integer> late = CompletableFuture.supplyAsync(this::stuck);
    for (CompletableFuture<Integer> twin : List.of(failed, late)) {
      assertThatThrownBy(() -> twin.orTimeout(50, TimeUnit.MILLISECONDS).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseExactlyInstanceOf(TimeoutException.class);
    }
  }

  /** The time limit of an item is for all attempts together. */
  @ParameterizedTest
  @EnumSource
  void itemThatIsGivenUpIsNotTriedAgain(Kind kind) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              calls.incrementAndGet();
              if (Waits.isInterruptedWithin(60_000)) {
                throw new IOException("a consequence of the interrupt");
              }
              return item;
            });
    try (var pool = JobsPool.builder(jobs).retries(5).itemTimeout(SHORT).build()) {
      assertTimeout(catchThrowable(() -> kind.all(pool, List.of(1))));
      assertThat(kind.outcomes(pool, List.of(1)).get(0)).contains("TimeoutException");
    }
    assertThat(calls).hasValue(2);
  }

  @ParameterizedTest
  @EnumSource
  void itemOfABorrowedThreadIsGivenUp(Kind kind) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try (var pool =
        JobsPool.builder(stuckAtNegatives()).executor(executor).itemTimeout(SHORT).build()) {
      assertTimeout(catchThrowable(() -> kind.all(pool, List.of(-1, -1))));
      assertThat(kind.all(pool, List.of(1, 2, 3))).containsExactly(1, 2, 3);
    }
    release.countDown();
    executor.shutdown();
    assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  /** A nested map call is part of its item, and counts towards the item's time limit. */
  @Test
  void nestedMapIsTimedWithItsItem() throws Exception {
    JobsPool<?, ?>[] self = new JobsPool<?, ?>[1];
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 0) {
                Thread.sleep(60_000);
              }
              @SuppressWarnings("unchecked")
              JobsPool<Integer, Integer> pool = (JobsPool<Integer, Integer>) self[0];
              return pool.fetchAll(List.of(item - 1)).get(0);
            });
    try (var pool = JobsPool.builder(jobs).itemTimeout(SHORT).build()) {
      self[0] = pool;
      assertTimeout(catchThrowable(() -> pool.computeAll(List.of(1))));
    }
  }

  @Test
  void watchdogIsThereOnlyWhileThereIsSomethingToWatch() throws Exception {
    Jobs<Integer, Integer> jobs = new Jobs<>(item -> item);
    try (var pool = JobsPool.open(jobs)) {
      Waits.until(() -> watchdogs() == 0);
      pool.fetchAll(List.of(1, 2));
      assertThat(watchdogs()).isZero();
    }
    try (var pool = JobsPool.builder(jobs).itemTimeout(LONG).build()) {
      pool.fetchAll(List.of(1, 2));
      assertThat(watchdogs()).isEqualTo(1);
      Waits.until(() -> watchdogs() == 0);
    }
  }

  private static long watchdogs() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().equals("latchwork-watchdog"))
        .peek(t -> assertThat(t.isDaemon()).isTrue())
        .count();
  }

  @Test
  void timeoutsArePositive() {
    var builder = JobsPool.builder(new Jobs<Integer, Integer>(item -> item));
    assertThatThrownBy(() -> builder.itemTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.timeout(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.timeout(null)).isInstanceOf(NullPointerException.class);
  }
}
