package dev.latchwork.processor.guarded.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.processor.testing.Runner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thread waits, another makes its predicate true; with every kind of lock. */
class WaitingTest {

  @ParameterizedTest
  @EnumSource
  void waitsUntilPredicateHolds(Kind kind) throws Exception {
    Buffer buffer = kind.open(1).buffer();
    Runner<Integer> taker = Runner.startWaiting(buffer::take);
    buffer.put(1);
    assertThat(taker.result()).isEqualTo(1);
    buffer.put(2);
    Runner<Object> putter = Runner.startWaiting(() -> put(buffer, 3));
    assertThat(buffer.take()).isEqualTo(2);
    putter.result();
    assertThat(buffer.take()).isEqualTo(3);
  }

  private static Object put(Buffer buffer, int item) throws InterruptedException {
    buffer.put(item);
    return item;
  }

  /**
   * Both threads test the condition only once. Both are woken, and one takes from an empty buffer.
   */
  @Test
  void twinThatTestsOnceTakesFromEmptyBuffer() throws Exception {
    List<Integer> items = new ArrayList<>();
    List<Runner<Integer>> takers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      takers.add(
          Runner.startWaiting(
              () -> {
                synchronized (items) {
                  if (items.isEmpty()) {
                    items.wait();
                  }
                  return items.remove(0);
                }
              }));
    }
    synchronized (items) {
      items.add(1);
      items.notifyAll();
    }
    assertThatThrownBy(
            () -> {
              takers.get(0).result();
              takers.get(1).result();
            })
        .hasCauseInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @EnumSource
  void timedFormGivesUp(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(1);
    assertThat(handle.tryTake().take(Duration.ofMillis(20))).isEmpty();
    assertThat(handle.awaitNotEmpty().await(Duration.ofMillis(20))).isFalse();
    assertThat(handle.tryPut().put(1, Duration.ofMillis(20))).isTrue();
    assertThat(handle.tryPut().put(2, Duration.ofMillis(20))).isFalse();
    assertThat(handle.awaitNotEmpty().await(Duration.ZERO)).isTrue();
    assertThat(handle.tryTake().take(Duration.ofMillis(20))).hasValue(1);
    assertThat(handle.tryTakeCalmly().take(Duration.ofMillis(20))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anyDurationWillDo(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(10);
    for (Duration none :
        List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
      assertThat(handle.tryTake().take(none)).isEmpty();
      assertThat(handle.tryTakeCalmly().take(none)).isEmpty();
      Thread.currentThread().interrupt();
      assertThat(handle.tryTakeCalmly().take(none)).isEmpty();
      assertThat(Thread.interrupted()).isTrue();
      handle.buffer().put(1);
      assertThat(handle.tryTake().take(none)).hasValue(1);
    }
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    Runner<Object> taker = Runner.startWaiting(() -> handle.tryTake().take(longest).get());
    handle.buffer().put(1);
    assertThat(taker.result()).isEqualTo(1);
    Runner<Object> calm = Runner.startWaiting(() -> handle.tryTakeCalmly().take(longest).get());
    calm.interrupt();
    calm.untilAsleep();
    handle.buffer().put(2);
    assertThat(calm.result()).isEqualTo(2);
    assertThatThrownBy(() -> handle.tryTake().take(null)).isInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @EnumSource
  void nullResultHasNoOptional(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(10);
    handle.buffer().put(1);
    handle.buffer().put(2);
    assertThatThrownBy(() -> handle.tryTakeNull().take(Duration.ZERO))
        .isInstanceOf(NullPointerException.class);
    assertThat(handle.buffer().take()).as("it has run, and left").isEqualTo(2);
    assertThat(handle.tryTakeNull().take(Duration.ZERO)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void interruptEndsWait(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(1);
    for (Runner<Object> waiting :
        List.<Runner<Object>>of(
            Runner.startWaiting(handle.buffer()::take),
            Runner.startWaiting(() -> handle.tryTake().take(Duration.ofDays(1))),
            Runner.startWaiting(() -> handle.awaitNotEmpty().await(Duration.ofDays(1))))) {
      waiting.interrupt();
      assertThatThrownBy(waiting::result).hasCauseInstanceOf(InterruptedException.class);
    }
    handle.buffer().put(1);
    assertThat(handle.buffer().take()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void withoutInterruptedExceptionInterruptIsRestored(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(1);
    Runner<List<Object>> untimed =
        Runner.startWaiting(() -> List.of(handle.buffer().takeCalmly(), Thread.interrupted()));
    untimed.interrupt();
    assertThat(untimed.isStuck()).isTrue();
    handle.buffer().put(1);
    assertThat(untimed.result()).containsExactly(1, true);
    Runner<List<Object>> timed =
        Runner.startWaiting(
            () ->
                List.of(
                    handle.tryTakeCalmly().take(Duration.ofDays(1)).get(), Thread.interrupted()));
    timed.interrupt();
    assertThat(timed.isStuck()).isTrue();
    handle.buffer().put(2);
    assertThat(timed.result()).containsExactly(2, true);
    Runner<Boolean> late =
        Runner.startWaiting(
            () -> {
              handle.tryTakeCalmly().take(Duration.ofMillis(500));
              return Thread.interrupted();
            });
    late.interrupt();
    assertThat(late.result()).isTrue();
  }

  /** Returns whether the call runs, as it does unless readers share the lock. */
  private static boolean readsWhileReading(Buffer buffer, int there) throws InterruptedException {
    try {
      assertThat(buffer.takeWhileReading()).isEqualTo(there);
      buffer.put(there);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /**
   * Inside another method, a {@code @When} method runs if its predicate is true, and throws if it
   * would have to wait.
   */
  @ParameterizedTest
  @EnumSource
  void waitingInsideThrows(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(1);
    Buffer buffer = handle.buffer();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(buffer::takeInside)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("cannot wait for notEmpty() inside another method of the object");
      assertThatThrownBy(buffer::takeWhileReading).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> handle.locked().run(buffer::take))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> handle.locked().run(buffer::takeCalmly))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
              () -> handle.locked().run(() -> handle.tryTake().take(Duration.ofDays(1)).get()))
          .isInstanceOf(IllegalStateException.class);
      assertThat(handle.locked().run(() -> handle.tryTake().take(Duration.ZERO).orElse(-1)))
          .as("does not wait")
          .isEqualTo(-1);

      buffer.put(i);
      assertThat(readsWhileReading(buffer, i)).isNotEqualTo(kind.name().endsWith("READ_WRITE"));
      assertThat(buffer.takeInside()).isEqualTo(i);
      buffer.put(i);
      assertThat(handle.locked().run(buffer::take)).isEqualTo(i);
      // the failed calls leave nothing behind: other threads wait and are woken
      Runner<Integer> taker = Runner.startWaiting(buffer::take);
      buffer.put(7);
      assertThat(taker.result()).isEqualTo(7);
    }
  }

  /**
   * A writer that is called while the lock is held wakes a thread, which gets the lock afterwards.
   */
  @ParameterizedTest
  @EnumSource
  void writerUnderHeldLockWakes(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(1);
    Runner<Integer> taker = Runner.startWaiting(handle.buffer()::take);
    handle
        .locked()
        .run(
            () -> {
              handle.buffer().put(1);
              return 0;
            });
    assertThat(taker.result()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void failureOfPredicateIsThrownByThoseWhoWait(Kind kind) throws Exception {
    Buffer buffer = kind.open(1).buffer();
    List<Runner<Integer>> takers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      takers.add(Runner.startWaiting(buffer::take));
    }
    assertThatThrownBy(buffer::breakDown)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("body")
        .hasNoSuppressedExceptions();
    for (Runner<Integer> taker : takers) {
      assertThatThrownBy(taker::result)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
    buffer.repair();
    Runner<Integer> taker = Runner.startWaiting(buffer::take);
    buffer.put(1);
    assertThat(taker.result()).isEqualTo(1);
  }
}
