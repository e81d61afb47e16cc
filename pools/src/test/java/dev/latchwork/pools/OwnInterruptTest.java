package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An InterruptedException that the mapped method throws itself is a failure like any other. */
class OwnInterruptTest {
  private final ExecutorService lender = Executors.newFixedThreadPool(2);

  private static final Jobs<Integer, Integer> JOBS =
      new Jobs<>(
          item -> {
            if (item == 0) {
              throw new InterruptedException("mine");
            }
            return item;
          });

  @AfterEach
  void close() {
    lender.shutdownNow();
  }

  static Stream<Arguments> ways() {
    return IsolationTest.ways();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isAnOutcomeWhicheverThreadRanTheItem(Opening opening, Kind kind) throws Exception {
    for (int i = 0; i < 100; i++) {
      try (var pool = opening.open(JOBS, 2, lender)) {
        assertThat(kind.outcomes(pool, List.of(0, 1, 2, 0, 3)))
            .containsExactly(
                "0:null:java.lang.InterruptedException: mine",
                "1:1:null",
                "2:2:null",
                "3:null:java.lang.InterruptedException: mine",
                "4:3:null");
      }
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isThrownByTheOtherForms(Opening opening, Kind kind) {
    try (var pool = opening.open(JOBS, 2, lender)) {
      assertThatThrownBy(() -> kind.all(pool, List.of(1, 0, 2)))
          .isInstanceOf(InterruptedException.class)
          .hasMessage("mine");
      assertThatThrownBy(() -> kind.allAsync(pool, List.of(1, 0, 2)).get())
          .cause()
          .hasMessage("mine");
      assertThatThrownBy(() -> kind.async(pool, 0).get()).cause().hasMessage("mine");
      for (boolean ordered : List.of(true, false)) {
        assertThatThrownBy(() -> kind.stream(pool, List.of(0), ordered).toList())
            .isInstanceOf(CompletionException.class)
            .cause()
            .hasMessage("mine");
      }
    }
    assertThat(Thread.currentThread().isInterrupted()).as("nobody interrupted it").isFalse();
  }

  /** In contrast, if the caller is interrupted, the call throws, and there are no outcomes. */
  @ParameterizedTest
  @MethodSource("ways")
  void interruptOfTheCallerIsNoOutcome(Opening opening, Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              begun.countDown();
              Thread.sleep(60_000);
              return item;
            });
    try (var pool = opening.open(jobs, 2, lender)) {
      FutureTask<List<String>> outcomes =
          new FutureTask<>(() -> kind.outcomes(pool, List.of(1, 2, 3)));
      Thread caller = new Thread(outcomes);
      caller.start();
      Waits.until(begun);
      caller.interrupt();
      assertThatThrownBy(outcomes::get).cause().isInstanceOf(InterruptedException.class);
    }
  }

  /** The obvious loop takes the item's own exception for an interrupt of the worker, and ends. */
  @Test
  void twinThatTakesItForAnInterruptOfTheWorkerStops() throws Exception {
    FutureTask<Integer> twin =
        new FutureTask<>(
            () -> {
              int done = 0;
              try {
                for (int item : List.of(1, 0, 2)) {
                  JOBS.compute(item);
                  done++;
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return done;
            });
    new Thread(twin).start();
    assertThat(twin.get()).isEqualTo(1);
  }
}
