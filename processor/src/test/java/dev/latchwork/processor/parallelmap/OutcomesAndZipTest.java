package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.pools.Outcome;
import dev.latchwork.processor.testing.Waits;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomesAndZipTest {
  private static final Jobs.Body<Integer, Integer> NO_NEGATIVES =
      item -> {
        if (item < 0) {
          throw new IOException("negative");
        }
        return item * 2;
      };

  @ParameterizedTest
  @EnumSource
  void everyItemHasAnOutcome(Kind kind) throws Exception {
    try (var pool = JobsPool.open(new Jobs<>(NO_NEGATIVES), 2)) {
      assertThat(kind.outcomes(pool, Arrays.asList(1, -1, null, 4)))
          .satisfiesExactly(
              o -> assertThat(o).isEqualTo("0:2:null"),
              o -> assertThat(o).isEqualTo("1:null:java.io.IOException: negative"),
              o -> assertThat(o).startsWith("2:null:java.lang.NullPointerException"),
              o -> assertThat(o).isEqualTo("3:8:null"));
    }
  }

  @Test
  void twinOfAParallelStreamLosesTheOthersAtTheFirstFailure() {
    Jobs<Integer, Integer> jobs = new Jobs<>(NO_NEGATIVES);
    AtomicReference<List<Integer>> twin = new AtomicReference<>();
    assertThatThrownBy(
            () ->
                twin.set(
                    Stream.of(1, -1, 4)
                        .parallel()
                        .map(
                            item -> {
                              try {
                                return jobs.compute(item);
                              } catch (IOException | InterruptedException e) {
                                throw new CompletionException(e);
                              }
                            })
                        .toList()))
        .isInstanceOf(CompletionException.class);
    assertThat(twin).as("nobody learns what became of 1 and 4").hasValue(null);
  }

  /** There are failures in the middle of ranges that have grown. */
  @ParameterizedTest
  @EnumSource
  void noneIsLostAmongMany(Kind kind) throws Exception {
    List<Integer> items = IntStream.range(0, 20_000).map(i -> i % 7 == 0 ? -1 : i).boxed().toList();
    try (var pool = JobsPool.open(new Jobs<>(NO_NEGATIVES), 3)) {
      List<String> outcomes = kind.outcomes(pool, items);
      for (int i = 0; i < items.size(); i++) {
        assertThat(outcomes.get(i))
            .isEqualTo(
                i % 7 == 0 ? i + ":null:java.io.IOException: negative" : i + ":" + 2 * i + ":null");
      }
    }
  }

  @Test
  void outcomesOfVoidMethodsHaveNoValue() throws Exception {
    try (var pool = JobsPool.open(new Jobs<>(NO_NEGATIVES), 2)) {
      var outcomes = pool.visitOutcomes(List.of(1, -1));
      assertThat(outcomes.get(0)).isEqualTo(Outcome.succeeded(0, null));
      assertThat(outcomes.get(1).failure()).hasMessage("negative");
    }
  }

  /**
   * The item that runs on the calling thread consumes the interrupt, but the interrupt is meant for
   * the map.
   */
  @ParameterizedTest
  @EnumSource
  void interruptOfTheCallerIsNoOutcome(Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              begun.countDown();
              Thread.sleep(60_000);
              return item;
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      FutureTask<List<String>> map = new FutureTask<>(() -> kind.outcomes(pool, List.of(1, 2, 3)));
      Thread caller = new Thread(map);
      caller.start();
      Waits.until(begun);
      caller.interrupt();
      assertThatThrownBy(map::get).cause().isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void zipTakesItemsPairwise() throws Exception {
    try (var pool = JobsPool.open(new Jobs<String, String>(item -> item), 2)) {
      assertThat(pool.pairZip(List.of("a", "b", "c"), List.of(1, 2, 3)))
          .containsExactly("a/1", "b/2", "c/3");
      assertThat(pool.pairZip(List.of(), List.of())).isEmpty();
      assertThatThrownBy(() -> pool.pairZip(List.of("a"), List.of(1, 2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("lists of 1 and of 2 items");
    }
  }
}
