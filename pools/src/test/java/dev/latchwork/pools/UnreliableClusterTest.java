package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.latchwork.pools.Elsewhere.Fate;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A cluster that loses, repeats, delays, refuses or fails tasks does no harm to a map call. */
class UnreliableClusterTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 300).boxed().toList();

  private static final AtomicInteger CALLS = new AtomicInteger();

  /** Takes long enough to notice an interrupt, and for a chunk to have few items. */
  private static String body(Integer item) throws InterruptedException {
    CALLS.incrementAndGet();
    Thread.sleep(1);
    return "" + item;
  }

  @BeforeEach
  void forget() {
    CALLS.set(0);
  }

  private static List<String> expected() {
    return ITEMS.stream().map(i -> "" + i).toList();
  }

  private static FarJobsPool.Builder<Integer, String> builder(Elsewhere elsewhere) {
    return FarJobsPool.builder(new FarJobs<Integer, String>(UnreliableClusterTest::body))
        .cluster(elsewhere);
  }

  /**
   * Tests the fates after which there is an answer. With the others, the pool would wait for half a
   * minute.
   */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"IS_LOST", "IS_LOST_FOR_GOOD", "STICKS"})
  void mapIsCompleteIfEveryThirdTaskFares(Fate fate) throws Exception {
    try (Elsewhere elsewhere = new Elsewhere(2, n -> n % 3 == 1 ? fate : Fate.RUNS);
        var pool = builder(elsewhere).build()) {
      assertThat(pool.computeAll(ITEMS)).isEqualTo(expected());
      assertThat(pool.computeOutcomes(ITEMS)).extracting(o -> o.value()).isEqualTo(expected());
      assertThat(pool.computeEach(ITEMS.subList(0, 30))).isEqualTo(expected().subList(0, 30));
    }
  }

  /**
   * With this timeout, the pool waits at least 1.5 seconds for an answer, so that no other task is
   * sent again, even on a busy machine.
   */
  @ParameterizedTest
  @EnumSource(names = {"IS_LOST", "IS_LOST_FOR_GOOD", "STICKS"})
  void whatIsNotAnsweredIsSentAgainInTime(Fate fate) throws Exception {
    try (Elsewhere elsewhere = new Elsewhere(2, n -> n == 1 ? fate : Fate.RUNS);
        var pool = builder(elsewhere).itemTimeout(Duration.ofSeconds(30)).build()) {
      List<Integer> few = ITEMS.subList(0, 20);
      assertThat(pool.computeAll(few)).isEqualTo(expected().subList(0, 20));
      assertThat(elsewhere.sent).hasValue(21);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IS_LOST", "IS_LOST_FOR_GOOD", "STICKS"})
  void whatIsNeverAnsweredEndsInTime(Fate fate) throws Exception {
    Elsewhere elsewhere = Elsewhere.where(fate);
    try (elsewhere;
        var pool = builder(elsewhere).itemTimeout(Duration.ofMillis(300)).build()) {
      assertThatThrownBy(() -> pool.computeAll(ITEMS))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
      assertThat(pool.computeOutcomes(List.of(1, 2)))
          .extracting(o -> o.failure())
          .allMatch(CompletionException.class::isInstance);
      pool.shutdown();
      assertThat(pool.join(Duration.ofMinutes(1))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IS_REFUSED", "IS_REFUSED_AT_ONCE", "FAILS_WITHOUT_CAUSE", "LACKS_CLASS"})
  void clusterThatNeverWorksEndsTheMapWithOneFailure(Fate fate) throws Exception {
    try (Elsewhere elsewhere = Elsewhere.where(fate);
        var pool = builder(elsewhere).retries(5).build()) {
      Throwable failure = catchThrowable(() -> pool.computeAll(List.of(1, 2, 3)));
      assertThat(failure)
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("could not be done")
          .hasNoSuppressedExceptions();
      assertThat(failure.getCause())
          .extracting(Object::getClass)
          .extracting(Class::getSimpleName)
          .isIn("RejectedExecutionException", "ExecutionException", "ClassNotFoundException");
      assertThat(elsewhere.sent).hasValueBetween(10, 30);
      assertThat(CALLS).hasValue(0);
    }
  }

  @Test
  void outcomesOfClusterThatDiesAreKeptAsFarAsTheyCame() throws Exception {
    try (Elsewhere elsewhere = new Elsewhere(1, n -> n == 0 ? Fate.RUNS : Fate.LACKS_CLASS);
        var pool = builder(elsewhere).build()) {
      var outcomes = pool.computeOutcomes(ITEMS);
      assertThat(outcomes).filteredOn(o -> o.failure() == null).hasSize(1);
      assertThat(outcomes)
          .filteredOn(o -> o.failure() != null)
          .hasSize(ITEMS.size() - 1)
          .allMatch(o -> o.failure() instanceof CompletionException && o.value() == null);
    }
  }

  /**
   * The cluster's queue is nearly always full. A task that is refused is offered again until there
   * is room.
   */
  @Test
  void clusterWithLittleRoomIsNotGivenUpWhileItWorks() throws Exception {
    try (Elsewhere elsewhere = new Elsewhere(1, n -> n % 8 == 0 ? Fate.RUNS : Fate.IS_REFUSED);
        var pool = builder(elsewhere).build()) {
      assertThat(pool.computeAll(ITEMS)).isEqualTo(expected());
    }
  }

  /** The obvious loop submits each task once, and throws what a task throws. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RUNS", "RUNS_TWICE", "RUNS_LATE", "IS_LOST_FOR_GOOD", "STICKS"})
  void plainLoopIsAtTheMercyOfTheCluster(Fate fate) {
    try (Elsewhere elsewhere = new Elsewhere(2, n -> n % 3 == 1 ? fate : Fate.RUNS)) {
      assertThat(catchThrowable(() -> assertThat(plain(elsewhere)).isEqualTo(expected())))
          .isNotNull();
    }
  }

  /** An item that is sent by itself. */
  private record Item(int item) implements Callable<String>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public String call() throws InterruptedException {
      return body(item);
    }
  }

  private static List<String> plain(ExecutorService cluster) throws Exception {
    List<Future<String>> futures = new ArrayList<>();
    List<String> results = new ArrayList<>();
    Thread caller = Thread.currentThread();
    Thread watchdog = new Thread(() -> interruptLater(caller));
    watchdog.start();
    try {
      for (int item : ITEMS) {
        futures.add(cluster.submit(new Item(item)));
      }
      for (Future<String> future : futures) {
        results.add(future.get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : (Exception) e.getCause();
    } finally {
      watchdog.interrupt();
      watchdog.join();
      Thread.interrupted();
    }
    return results;
  }

  private static void interruptLater(Thread caller) {
    try {
      TimeUnit.SECONDS.sleep(2);
      caller.interrupt();
    } catch (InterruptedException e) {
      // the loop has ended in time
    }
  }
}
