package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Durations of any size and sign. */
@Timeout(60)
class DurationsTest {
  private final CountDownLatch release = new CountDownLatch(1);

  private final Jobs<Integer, Integer> held =
      new Jobs<>(
          item -> {
            Waits.until(release);
            return item;
          });

  static Stream<Duration> past() {
    return Stream.of(
        Duration.ZERO,
        Duration.ofNanos(-1),
        Duration.ofDays(-1),
        Duration.ofNanos(Long.MIN_VALUE),
        Duration.ofSeconds(Long.MIN_VALUE),
        ChronoUnit.FOREVER.getDuration().negated());
  }

  static Stream<Duration> far() {
    return Stream.of(
        Duration.ofDays(1),
        Duration.ofNanos(Long.MAX_VALUE / 2 + 1),
        Duration.ofNanos(Long.MAX_VALUE),
        Duration.ofSeconds(Long.MAX_VALUE),
        ChronoUnit.FOREVER.getDuration());
  }

  @ParameterizedTest
  @MethodSource("past")
  void joinOfAPastDurationReturnsAtOnce(Duration duration) throws Exception {
    try (var pool = JobsPool.open(held, 1)) {
      Future<Integer> busy = pool.fetchAsync(1);
      assertThat(pool.join(duration)).isFalse();
      pool.shutdown();
      assertThat(pool.join(duration)).isFalse();
      assertThatThrownBy(() -> busy.get(Long.MIN_VALUE, TimeUnit.DAYS))
          .isInstanceOf(TimeoutException.class);
      release.countDown();
    }
    try (var idle = JobsPool.open(held, 1)) {
      assertThat(idle.join(duration)).as("there is nothing to wait for").isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("far")
  void joinOfAFarDurationWaits(Duration duration) throws Exception {
    try (var pool = JobsPool.open(held, 1)) {
      Future<Integer> busy = pool.computeAsync(1);
      assertThatThrownBy(() -> busy.get(20, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      release.countDown();
      assertThat(pool.join(duration)).isTrue();
      assertThat(busy.get(Long.MAX_VALUE, TimeUnit.DAYS)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("far")
  void limitsOfFarDurationsAreNone(Duration duration) throws Exception {
    release.countDown();
    try (var pool = JobsPool.builder(held).itemTimeout(duration).timeout(duration).build()) {
      List<Integer> items = List.of(1, 2, 3);
      for (Kind kind : Kind.values()) {
        assertThat(kind.all(pool, items)).isEqualTo(items);
        assertThat(kind.outcomes(pool, items)).hasSize(3);
        assertThat(kind.stream(pool, items, true)).isEqualTo(items);
        assertThat(kind.stream(pool, items, false)).hasSize(3);
        assertThat(kind.allAsync(pool, items).get()).isEqualTo(items);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("past")
  void limitsOfPastDurationsAreRefused(Duration duration) {
    var builder = JobsPool.builder(held);
    assertThatThrownBy(() -> builder.itemTimeout(duration))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.timeout(duration))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A deadline that overflows seems to be in the future again. */
  @Test
  void twinThatAddsUpWaitsForCenturies() {
    long now = 1_000_000;
    long deadline = now + Long.MIN_VALUE;
    assertThat(deadline - (now + 1)).isGreaterThan(0);
  }
}
