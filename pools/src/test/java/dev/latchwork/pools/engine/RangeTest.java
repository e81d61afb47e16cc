package dev.latchwork.pools.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many items a thread claims at a time. */
class RangeTest {
  private static final int PLENTY = Integer.MAX_VALUE;
  private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

  private final Range range = range();

  private static Range range() {
    Options options = new Options(RangeTest.class, null, 0, 0, 0, null, null);
    Engine engine = new Engine(options, Workers.cpu(1), null);
    return new Range(new Run<>(engine, new Job<>(1, null, r -> {}), null), null, null);
  }

  private int afterClaims(int claims, long nanos) {
    for (int i = 0; i < claims; i++) {
      range.tune(nanos);
    }
    return range.size(PLENTY, 1);
  }

  @Test
  void claimsAreLargerWhileTheyTakeLessThanAMillisecond() {
    assertThat(range.size(PLENTY, 1)).isEqualTo(1);
    assertThat(afterClaims(1, MILLISECOND - 1)).isEqualTo(2);
    assertThat(afterClaims(2, 0)).isEqualTo(8);
  }

  @Test
  void claimsHaveAtMostAMillionItems() {
    assertThat(afterClaims(100, 0)).isEqualTo(1 << 20);
  }

  @Test
  void claimsOfOneOrTwoMillisecondsStayAsTheyAre() {
    int size = afterClaims(5, 0);
    assertThat(afterClaims(10, MILLISECOND)).isEqualTo(size);
    assertThat(afterClaims(10, 2 * MILLISECOND)).isEqualTo(size);
  }

  @Test
  void claimsAreSmallerAgainIfTheyTakeLonger() {
    int size = afterClaims(5, 0);
    assertThat(afterClaims(1, 2 * MILLISECOND + 1)).isEqualTo(size / 2);
    assertThat(afterClaims(100, 60_000 * MILLISECOND)).isEqualTo(1);
  }

  /** No thread claims more than half of its share of what is left. */
  @ParameterizedTest
  @CsvSource({
    "1000, 1, 500",
    "1000, 4, 125",
    "1000, 100, 5",
    "8, 4, 1",
    "3, 4, 1",
    "1, 1, 1",
    "1000, 0, 500"
  })
  void threadsLeaveItemsForOneAnother(int left, int threads, int expected) {
    afterClaims(20, 0);
    assertThat(range.size(left, threads)).isEqualTo(expected);
  }
}
