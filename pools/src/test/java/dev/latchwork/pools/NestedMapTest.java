package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NestedMapTest {

  /** Returns a pool whose items each make a map call for two more items to the same pool. */
  private static JobsPool<Integer, Integer> nesting(Kind inner, int threads) {
    AtomicReference<JobsPool<Integer, Integer>> self = new AtomicReference<>();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 0) {
                return 1;
              }
              List<Integer> smaller = List.of(item - 1, item - 1);
              return inner.all(self.get(), smaller).stream().mapToInt(i -> i).sum();
            });
    self.set(JobsPool.open(jobs, threads));
    return self.get();
  }

  @ParameterizedTest
  @EnumSource
  void nestedMapDoesNotWaitForItsOwnThreads(Kind kind) throws Exception {
    for (int threads = 1; threads <= 3; threads++) {
      try (var pool = nesting(kind, threads)) {
        assertThat(kind.all(pool, List.of(5, 5, 5))).containsExactly(32, 32, 32);
        assertThat(kind.allAsync(pool, List.of(5, 5, 5)).get()).containsExactly(32, 32, 32);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nestedMapOfTheOtherWorkloadDoesNotWaitEither(Kind outer) throws Exception {
    Kind inner = outer == Kind.CPU ? Kind.IO : Kind.CPU;
    try (var pool = nesting(inner, 1)) {
      assertThat(outer.all(pool, List.of(5, 5, 5))).containsExactly(32, 32, 32);
    }
  }

  @Test
  void twinThatSubmitsToItsOwnThreadsNeverEnds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(1);
    var outer = threads.submit(() -> threads.submit(() -> 1).get());
    assertThatThrownBy(() -> outer.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    threads.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void nestedStreamRunsOnItsThread(Kind kind) throws Exception {
    AtomicReference<JobsPool<Integer, Integer>> self = new AtomicReference<>();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item ->
                item == 0
                    ? 1
                    : kind.stream(self.get(), List.of(item - 1, item - 1), item % 2 == 0)
                        .mapToInt(i -> i)
                        .sum());
    try (var pool = JobsPool.open(jobs, 1)) {
      self.set(pool);
      assertThat(kind.all(pool, List.of(5, 5))).containsExactly(32, 32);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nestedFutureIsDone(Kind kind) throws Exception {
    AtomicReference<JobsPool<Integer, Integer>> self = new AtomicReference<>();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 0) {
                throw new IOException("inner");
              }
              try {
                return kind.async(self.get(), 0).get();
              } catch (ExecutionException e) {
                throw new IOException(e.getCause().getMessage() + " and outer");
              }
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      self.set(pool);
      assertThatThrownBy(() -> kind.all(pool, List.of(1))).hasMessage("inner and outer");
    }
  }

  @ParameterizedTest
  @EnumSource
  void mappedMethodCannotWaitForItsOwnPool(Kind kind) throws Exception {
    AtomicReference<JobsPool<Integer, Integer>> self = new AtomicReference<>();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              self.get().join();
              return item;
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      self.set(pool);
      assertThatThrownBy(() -> kind.all(pool, List.of(1)))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
