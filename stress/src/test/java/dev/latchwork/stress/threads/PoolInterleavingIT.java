package dev.latchwork.stress.threads;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Shuts a pool down during a map call. Lincheck chooses the order in which all threads, including
 * the pool's own, take their steps. The thread that shuts the pool down does not join it: in
 * Lincheck 3.7, a timed wait does not release its monitor, so a thread that joined the pool would
 * keep out the threads that it waits for.
 */
class PoolInterleavingIT {
  @ParameterizedTest
  @EnumSource(names = {"CPU", "IO"})
  @EnabledIfSystemProperty(
      named = "latchwork.stress.long",
      matches = "true",
      disabledReason = "Lincheck 3.7 limits real time, and a busy machine may exceed the limit")
  @EnabledForJreRange(
      max = JRE.JAVA_20,
      disabledReason =
          "From JDK 21 on, Lincheck 3.7 mistakes idle threads of a pool for a livelock")
  void mapIsWholeOrRejected(PoolKind kind) {
    Lincheck.runConcurrentTest(
        1_000,
        () -> {
          Squares target = new Squares();
          PoolKind.Mapper pool = PoolKind.mapper(kind, SquaresPool.open(target, 2));
          mapWhileItIsShutDown(target, pool);
          pool.join();
        });
  }

  @Test
  void twinThatLooksWhenItIsUnderWayDoesHalf() {
    assertThatThrownBy(
            () ->
                Lincheck.runConcurrentTest(
                    5_000,
                    () -> {
                      Squares target = new Squares();
                      mapWhileItIsShutDown(target, PoolKind.naive(target, Runnable::run));
                    }))
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("half done");
  }

  /** Uses no assertion library, since Lincheck would explore the library's code too. */
  private static void mapWhileItIsShutDown(Squares target, PoolKind.Mapper pool) {
    Thread other = new Thread(pool::shutdown);
    other.start();
    int expected = 2;
    try {
      pool.map(List.of(new Squares.Item(1), new Squares.Item(2)));
    } catch (RejectedExecutionException e) {
      expected = 0;
    }
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts", e);
    }
    if (target.begun.get() != expected) {
      throw new AssertionError("half done");
    }
  }
}
