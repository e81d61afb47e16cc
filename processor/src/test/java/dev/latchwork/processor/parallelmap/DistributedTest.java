package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.latchwork.pools.Outcome;
import dev.latchwork.processor.testing.Waits;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A map on other machines behaves like a map on this machine. */
class DistributedTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 1_000).boxed().toList();

  /** The number of calls for each item. Unlike the job, a static field is not copied. */
  private static final ConcurrentHashMap<Integer, AtomicInteger> CALLS = new ConcurrentHashMap<>();

  private static CountDownLatch begun = new CountDownLatch(1);
  private static CountDownLatch interrupted = new CountDownLatch(1);

  @BeforeEach
  void forget() {
    CALLS.clear();
    begun = new CountDownLatch(1);
    interrupted = new CountDownLatch(1);
  }

  private static int called(int item) {
    return CALLS.computeIfAbsent(item, i -> new AtomicInteger()).incrementAndGet();
  }

  private static FarJobsPool<Integer, String> pool(
      Elsewhere elsewhere, FarJobs.Body<Integer, String> body) {
    return FarJobsPool.builder(new FarJobs<>(body)).cluster(elsewhere).build();
  }

  @Test
  void everyFormGivesWhatItGivesHere() throws Exception {
    FarJobs<Integer, String> jobs = new FarJobs<>(item -> item == null ? null : "<" + item + ">");
    List<Integer> items = Arrays.asList(3, null, 1, 2);
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var here = FarJobsPool.sequential(jobs);
        var pool = FarJobsPool.builder(jobs).cluster(elsewhere).build()) {
      assertThat(pool.computeAll(items)).isEqualTo(here.computeAll(items));
      assertThat(pool.computeAllAsync(items).get()).isEqualTo(here.computeAll(items));
      assertThat(pool.computeAsync(7).get()).isEqualTo("<7>");
      assertThat(pool.computeAsync(null).get()).isNull();
      assertThat(pool.computeEach(items).toList()).isEqualTo(here.computeAll(items));
      assertThat(pool.computeUnordered(items)).containsExactlyInAnyOrder("<3>", null, "<1>", "<2>");
      assertThat(pool.computeOutcomes(items)).isEqualTo(here.computeOutcomes(items));
      assertThat(pool.measureAll(List.of(3, 4), 5)).containsExactly(15, 20);
      assertThat(pool.measureAll(new int[] {3, 4}, 5)).containsExactly(15, 20);
      assertThat(pool.measureEach(List.of(3, 4), 5)).containsExactly(15L, 20L);
      assertThat(pool.pairZip(List.of(1, 2), List.of(8, 9))).containsExactly("<1>/8", "<2>/9");
      pool.visitAll(items);
      assertThat(pool.visitAllAsync(items).get()).isNull();
      assertThat(pool.visitAsync(1).get()).isNull();
      assertThat(pool.visitOutcomes(items)).hasSize(4).allMatch(o -> o.failure() == null);
      assertThat(elsewhere.isShutdown()).isFalse();
    }
  }

  @Test
  void resultsAreInOrderAndNoItemIsCalledTwice() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = pool(elsewhere, item -> item + "/" + called(item))) {
      assertThat(pool.computeAll(ITEMS))
          .containsExactlyElementsOf(ITEMS.stream().map(i -> i + "/1").toList());
      assertThat(elsewhere.sent).hasValueLessThan(ITEMS.size() / 4);
    }
  }

  @Test
  void otherMethodsAndPoolsWithoutClusterStayHere() throws Exception {
    Thread caller = Thread.currentThread();
    FarJobs<Integer, String> jobs = new FarJobs<>(i -> Thread.currentThread().getName());
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = FarJobsPool.builder(jobs).cluster(elsewhere).build();
        var local = FarJobsPool.open(jobs, 1)) {
      pool.stayAll(List.of(1, 2));
      assertThat(local.computeAll(List.of(1))).containsExactly(caller.getName());
      assertThat(elsewhere.sent).hasValue(0);
    }
  }

  @Test
  void emptyInputSendsNothing() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = pool(elsewhere, item -> "")) {
      assertThat(pool.computeAll(List.of())).isEmpty();
      assertThat(pool.computeEach(List.of())).isEmpty();
      assertThat(elsewhere.sent).hasValue(0);
    }
  }

  @Test
  void failureIsThrownWithItsTypeAndStackTrace() {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool =
            pool(
                elsewhere,
                item -> {
                  if (item == 500) {
                    throw new FileNotFoundException("gone");
                  }
                  return "";
                })) {
      assertThatThrownBy(() -> pool.computeAll(ITEMS))
          .isExactlyInstanceOf(FileNotFoundException.class)
          .hasMessage("gone")
          .satisfies(
              e ->
                  assertThat(e.getStackTrace())
                      .anyMatch(f -> f.getClassName().equals(FarJobs.class.getName())));
      assertThatThrownBy(() -> pool.computeAsync(500).get()).hasRootCauseMessage("gone");
      assertThat(catchThrowable(() -> pool.computeEach(List.of(500)).toList()))
          .isInstanceOf(CompletionException.class)
          .hasRootCauseInstanceOf(FileNotFoundException.class);
    }
  }

  @Test
  void errorsAreThrownAsTheyAre() {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool =
            pool(
                elsewhere,
                item -> {
                  throw new StackOverflowError("at " + item);
                })) {
      assertThatThrownBy(() -> pool.computeAll(ITEMS))
          .isInstanceOf(StackOverflowError.class)
          .hasMessageStartingWith("at ");
    }
  }

  /** Cannot be serialized. */
  private static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings({"serial", "unused"})
    private final Object thread = Thread.currentThread();

    private Unwritable(String message) {
      super(message);
    }
  }

  @Test
  void failureThatCannotBeWrittenIsToldInWords() {
    assertThatThrownBy(() -> Elsewhere.write(new Unwritable(""))).hasMessageContaining("Thread");
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool =
            pool(
                elsewhere,
                item -> {
                  throw new Unwritable("no " + item);
                })) {
      assertThatThrownBy(() -> pool.computeAll(List.of(1)))
          .isExactlyInstanceOf(CompletionException.class)
          .hasNoCause()
          .hasMessageContaining("Unwritable: no 1")
          .hasMessageContaining("at " + FarJobs.class.getName() + ".compute");
      assertThat(elsewhere.sent).hasValue(1);
    }
  }

  /** Can be serialized, but not read again. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Object writeReplace() {
      return new ArrayList<>(List.of(getMessage()));
    }

    private Unreadable(String message) {
      super(message);
    }
  }

  @Test
  void failureThatCannotBeReadIsToldInWords() {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool =
            pool(
                elsewhere,
                item -> {
                  throw new Unreadable("no " + item);
                })) {
      assertThatThrownBy(() -> pool.computeAll(List.of(1)))
          .isExactlyInstanceOf(CompletionException.class)
          .hasMessageContaining("Unreadable: no 1");
    }
  }

  @Test
  void outcomesGoOnInTheirChunkAfterFailures() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool =
            pool(
                elsewhere,
                item -> {
                  if (called(item) > 1) {
                    throw new AssertionError("twice");
                  }
                  if (item % 2 == 1) {
                    throw new IOException("odd " + item);
                  }
                  return "" + item;
                })) {
      List<Outcome<String>> outcomes = pool.computeOutcomes(ITEMS);
      assertThat(outcomes).extracting(o -> o.index()).isEqualTo(ITEMS);
      assertThat(outcomes)
          .allSatisfy(
              o -> {
                boolean odd = o.index() % 2 == 1;
                assertThat(o.value()).isEqualTo(odd ? null : "" + o.index());
                assertThat(o.failure() == null ? null : o.failure().getMessage())
                    .isEqualTo(odd ? "odd " + o.index() : null);
              });
      assertThat(elsewhere.sent).hasValueLessThan(ITEMS.size() / 4);
    }
  }

  @Test
  void itemsAreTriedAgainThere() throws Exception {
    FarJobs<Integer, String> jobs =
        new FarJobs<>(
            item -> {
              if (called(item) <= item % 3) {
                throw new IOException("not yet " + item);
              }
              return "" + item;
            });
    List<Integer> items = ITEMS.subList(0, 30);
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = FarJobsPool.builder(jobs).cluster(elsewhere).retries(2).build()) {
      assertThat(pool.computeAll(items)).isEqualTo(items.stream().map(i -> "" + i).toList());
      assertThat(CALLS).allSatisfy((i, calls) -> assertThat(calls).hasValue(1 + i % 3));
      CALLS.clear();
      assertThat(pool.computeOutcomes(items)).allMatch(o -> o.failure() == null);
    }
  }

  @Test
  void itemsThatTakeLongTravelAlone() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool =
            pool(
                elsewhere,
                item -> {
                  Thread.sleep(100);
                  return "";
                })) {
      pool.computeAll(ITEMS.subList(0, 20));
      assertThat(elsewhere.sent).hasValue(20);
    }
  }

  @Test
  void moreIsSentOnlyAsTheWorkersTakeIt() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool =
            pool(
                elsewhere,
                item -> {
                  Thread.sleep(30);
                  return "";
                })) {
      pool.computeAll(ITEMS.subList(0, 200));
      assertThat(elsewhere.mostUnderWay).hasValueBetween(4, 32);
    }
  }

  /** The limit applies however many workers there are. These 200 workers could take more. */
  @Test
  void noMoreThan128AreSentAtATime() throws Exception {
    FarJobs<Integer, String> jobs =
        new FarJobs<>(
            item -> {
              Thread.sleep(30);
              return "";
            });
    try (Elsewhere elsewhere = new Elsewhere(200, n -> Elsewhere.Fate.RUNS);
        var pool =
            FarJobsPool.builder(jobs).cluster(elsewhere).itemTimeout(Duration.ofDays(1)).build()) {
      assertThat(pool.computeAll(ITEMS)).hasSameSizeAs(ITEMS);
      assertThat(elsewhere.mostUnderWay).hasValueBetween(9, 128);
    }
  }

  @Test
  void endlessInputIsPulledAsItIsTaken() {
    AtomicInteger pulled = new AtomicInteger();
    Stream<Integer> endless = Stream.generate(pulled::getAndIncrement);
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = pool(elsewhere, item -> "" + item);
        Stream<String> results = pool.computeEach(endless)) {
      assertThat(results.limit(300))
          .containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(i -> "" + i).toList());
      assertThat(pulled).hasValueLessThanOrEqualTo(300 + 128);
    }
  }

  @Test
  void progressCountsItems() throws Exception {
    List<Long> told = Collections.synchronizedList(new ArrayList<>());
    FarJobs<Integer, String> jobs = new FarJobs<>(item -> "");
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool =
            FarJobsPool.builder(jobs)
                .cluster(elsewhere)
                .progress((done, total) -> told.add(total == 1_000 ? done : -1))
                .build()) {
      pool.computeAll(ITEMS);
    }
    assertThat(told).isSorted().endsWith(1_000L).allMatch(done -> done >= 0);
  }

  @Test
  void interruptOfTheCallerIsPassedOn() throws Exception {
    ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = pool(elsewhere, DistributedTest::untilInterrupted)) {
      Thread caller =
          new Thread(() -> thrown.add(catchThrowable(() -> pool.computeAll(List.of(1)))));
      caller.start();
      Waits.until(begun);
      caller.interrupt();
      caller.join();
      assertThat(thrown.element()).isInstanceOf(InterruptedException.class);
      Waits.until(interrupted);
    }
  }

  @Test
  void cancelledFutureAndTerminatedPoolStopWhatIsElsewhere() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = pool(elsewhere, DistributedTest::untilInterrupted)) {
      Future<List<String>> map = pool.computeAllAsync(List.of(1));
      Waits.until(begun);
      map.cancel(true);
      Waits.until(interrupted);
      forget();
      Future<String> call = pool.computeAsync(1);
      Waits.until(begun);
      pool.terminate();
      Waits.until(interrupted);
      assertThat(call.isCancelled()).isTrue();
      assertThatThrownBy(() -> pool.computeAll(List.of(1)))
          .isInstanceOf(RejectedExecutionException.class);
    }
  }

  private static String untilInterrupted(int item) throws InterruptedException {
    begun.countDown();
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
    return "";
  }

  @Test
  void contextIsRefusedAsItCannotTravel() {
    try (Elsewhere elsewhere = Elsewhere.thatWorks()) {
      FarJobsPool.Builder<Integer, String> builder =
          FarJobsPool.builder(new FarJobs<Integer, String>(item -> ""))
              .cluster(elsewhere)
              .context(UnaryOperator::identity);
      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("context");
    }
  }

  @Test
  void mapInsideAnotherOfTheSamePoolIsSentToo() throws Exception {
    FarJobs<Integer, String> jobs = new FarJobs<>(item -> "" + item);
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = FarJobsPool.builder(jobs).cluster(elsewhere).build();
        var outer =
            JobsPool.open(new Jobs<Integer, List<String>>(i -> pool.computeAll(List.of(i, i))))) {
      assertThat(outer.computeAll(List.of(1, 2)))
          .containsExactly(List.of("1", "1"), List.of("2", "2"));
    }
  }

  @Test
  void timedOutMapEndsThoughNobodyAnswers() {
    FarJobs<Integer, String> jobs = new FarJobs<>(item -> "");
    try (Elsewhere elsewhere = Elsewhere.where(Elsewhere.Fate.IS_LOST_FOR_GOOD);
        var pool =
            FarJobsPool.builder(jobs).cluster(elsewhere).timeout(Duration.ofMillis(200)).build()) {
      assertThatThrownBy(() -> pool.computeAll(ITEMS))
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("the map took longer than PT0.2S");
    }
  }
}
