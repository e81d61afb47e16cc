package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many failures are added to the thrown one as suppressed exceptions. */
class SuppressedTest {
  private static final IllegalStateException KEPT = new IllegalStateException("kept");

  /** All items fail at the same time, and none of them because of an interrupt. */
  private static Jobs<Integer, Integer> failingTogether(int items) {
    CountDownLatch all = new CountDownLatch(items);
    return new Jobs<>(
        item -> {
          all.countDown();
          boolean done = false;
          while (!done) {
            try {
              Waits.until(all);
              done = true;
            } catch (InterruptedException e) {
              // the item fails on its own, and not because of an interrupt
            }
          }
          throw new IllegalArgumentException("item " + item);
        });
  }

  @Test
  void areCapped() {
    List<Integer> items = IntStream.range(0, 100).boxed().toList();
    for (int i = 0; i < 20; i++) {
      try (var pool = JobsPool.open(failingTogether(100), 100)) {
        Throwable thrown = catchThrowable(() -> pool.fetchAll(items));
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        assertThat(thrown.getSuppressed()).hasSizeLessThanOrEqualTo(32).doesNotContain(thrown);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void exceptionThatIsKeptDoesNotGrow(Kind kind) {
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              throw item == 0 ? KEPT : new IllegalArgumentException("another " + item);
            });
    int most = 0;
    try (var pool = JobsPool.open(jobs, 3)) {
      for (int i = 0; i < 2_000; i++) {
        assertThat(catchThrowable(() -> kind.all(pool, List.of(0, 1, 2)))).isNotNull();
        if (KEPT.getSuppressed().length > 0 && most == 0) {
          most = KEPT.getSuppressed().length;
        }
      }
    }
    assertThat(KEPT.getSuppressed().length).as("as after it was first thrown").isEqualTo(most);
  }

  /**
   * The calling thread, which the pool does not interrupt, fails after a worker has failed. So each
   * time there are two failures, and that of item 0 is thrown.
   */
  @Test
  void failureThatIsThrownTwiceGetsNothingMore() {
    IllegalStateException kept = new IllegalStateException("kept");
    Thread caller = Thread.currentThread();
    for (int i = 0; i < 2; i++) {
      CountDownLatch callerIsIn = new CountDownLatch(1);
      CountDownLatch failing = new CountDownLatch(1);
      Jobs<Integer, Integer> jobs =
          new Jobs<>(
              item -> {
                if (Thread.currentThread() == caller) {
                  callerIsIn.countDown();
                  Waits.until(failing);
                  Waits.until(() -> FailureTest.isIdle("JobsPool-"));
                } else {
                  Waits.until(callerIsIn);
                  failing.countDown();
                }
                throw item == 0 ? kept : new IllegalArgumentException("another");
              });
      try (var pool = JobsPool.open(jobs, 2)) {
        assertThat(catchThrowable(() -> pool.computeAll(List.of(0, 1)))).isSameAs(kept);
      }
      assertThat(kept.getSuppressed()).as("map call %d", i).hasSize(1);
    }
  }

  @Test
  void twinThatSuppressesEachTimeGrows() {
    IllegalStateException twin = new IllegalStateException();
    for (int i = 0; i < 2_000; i++) {
      twin.addSuppressed(new IllegalArgumentException());
    }
    assertThat(twin.getSuppressed()).hasSize(2_000);
  }
}
