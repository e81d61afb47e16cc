package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Listeners, exceptions and items that do what they should not. Nothing hangs, and the right
 * failure is reported.
 */
@Timeout(60)
class MisbehavingTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 300).boxed().toList();

  /** An exception whose {@code getMessage}, {@code equals} and {@code hashCode} throw. */
  private static class Mute extends IOException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("getMessage throws");
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("equals throws");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("hashCode throws");
    }
  }

  private static Jobs<Integer, Integer> muted(IOException failure) {
    return new Jobs<>(
        item -> {
          throw failure;
        });
  }

  @ParameterizedTest
  @EnumSource
  void exceptionWithoutATextIsThrownAllTheSame(Kind kind) throws Exception {
    IOException failure = new Mute();
    try (var pool = JobsPool.open(muted(failure), 2)) {
      assertThat(catchThrowable(() -> kind.all(pool, List.of(1, 2, 3))) == failure).isTrue();
      for (Throwable thrown :
          List.of(
              catchThrowable(() -> kind.async(pool, 1).get()),
              catchThrowable(() -> kind.allAsync(pool, List.of(1, 2, 3)).get()))) {
        assertThat(thrown).isInstanceOf(ExecutionException.class);
        assertThat(thrown.getCause() == failure).isTrue();
        assertThat(thrown.getMessage()).isEqualTo(Mute.class.getName());
      }
      for (boolean ordered : List.of(true, false)) {
        Throwable thrown = catchThrowable(() -> kind.stream(pool, ITEMS, ordered).toList());
        assertThat(thrown).isInstanceOf(CompletionException.class);
        assertThat(thrown.getCause() == failure).isTrue();
      }
      List<Outcome<Integer>> outcomes = pool.computeOutcomes(List.of(1, 2));
      assertThat(outcomes).allMatch(o -> o.failure() == failure);
    }
  }

  @Test
  void twinOfTheJdkReplacesIt() {
    assertThatThrownBy(() -> new ExecutionException(new Mute()))
        .isInstanceOf(IllegalStateException.class);
  }

  /**
   * The listener acts at every call, or only at the last. The calling thread or a worker calls it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"close", "join", "terminate", "map"})
  void listenerMayDoAnythingWithItsPool(String act) throws Exception {
    for (boolean atEnd : List.of(false, true)) {
      for (Kind kind : Kind.values()) {
        AtomicReference<JobsPool<Integer, Integer>> self = new AtomicReference<>();
        Jobs<Integer, Integer> jobs =
            new Jobs<>(
                item -> {
                  Thread.sleep(1);
                  return item;
                });
        Progress listener =
            (done, total) -> {
              if (!atEnd || done == total) {
                act(act, kind, self.get());
              }
            };
        var pool = JobsPool.builder(jobs).progress(listener).build();
        self.set(pool);
        Throwable thrown = catchThrowable(() -> kind.all(pool, ITEMS));
        if (!act.equals("terminate")) {
          assertThat(thrown).isNull();
        }
        if (act.equals("close")) {
          assertThatThrownBy(() -> kind.all(pool, ITEMS))
              .isInstanceOf(RejectedExecutionException.class);
        }
        pool.close();
      }
    }
  }

  private static void act(String act, Kind kind, JobsPool<Integer, Integer> pool) {
    try {
      switch (act) {
        case "close" -> pool.close();
        case "join" -> pool.join();
        case "terminate" -> pool.terminate();
        default -> kind.all(pool, List.of(1, 2));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * If a mapped method closes its own pool, the map call finishes, and further calls are refused.
   */
  @ParameterizedTest
  @EnumSource
  void itemThatClosesItsPoolShutsItDown(Kind kind) throws Exception {
    AtomicReference<JobsPool<Integer, Integer>> self = new AtomicReference<>();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              self.get().close();
              return item;
            });
    var pool = JobsPool.open(jobs, 2);
    self.set(pool);
    assertThat(kind.all(pool, ITEMS)).isEqualTo(ITEMS);
    assertThatThrownBy(() -> kind.all(pool, ITEMS)).isInstanceOf(RejectedExecutionException.class);
    pool.close();
  }

  @Test
  void twinThatWaitsForItselfNeverEnds() throws Exception {
    var twin = java.util.concurrent.Executors.newSingleThreadExecutor();
    var own =
        twin.submit(
            () -> {
              twin.shutdown();
              return twin.awaitTermination(300, java.util.concurrent.TimeUnit.MILLISECONDS);
            });
    assertThat(own.get()).isFalse();
  }
}
