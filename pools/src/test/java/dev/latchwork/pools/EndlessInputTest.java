package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endless streams of items that are created in different ways. */
class EndlessInputTest {
  private static final int PLACES = 3;

  private final AtomicInteger pulled = new AtomicInteger();

  private Stream<Integer> endless(String kind) {
    Stream<Integer> numbers = Stream.generate(pulled::getAndIncrement);
    return switch (kind) {
      case "generate" -> numbers;
      case "iterate" -> Stream.iterate(0, i -> i + 1).peek(i -> pulled.incrementAndGet());
      case "filter and map" -> numbers.filter(i -> i % 2 == 0).map(i -> i / 2);
      case "flatMap" -> numbers.flatMap(i -> i % 2 == 0 ? Stream.of(i / 2) : Stream.empty());
      case "mapMulti" ->
          numbers.mapMulti(
              (i, sink) -> {
                if (i % 2 == 0) {
                  sink.accept(i / 2);
                }
              });
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "iterate", "filter and map", "flatMap", "mapMulti"})
  void isPulledNoFurtherThanThereArePlaces(String kind) {
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), PLACES);
        Stream<Integer> results = pool.fetchEach(endless(kind))) {
      assertThat(results.limit(200)).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }
    assertThat(pulled).hasValueLessThanOrEqualTo(2 * (200 + PLACES) + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "iterate", "filter and map", "flatMap", "mapMulti"})
  void unorderedIsPulledNoFurtherEither(String kind) {
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), PLACES);
        Stream<Integer> results = pool.computeUnordered(endless(kind))) {
      assertThat(results.limit(200).count()).isEqualTo(200);
    }
    assertThat(pulled).hasValueLessThanOrEqualTo(2 * (200 + PLACES) + 1);
  }

  /** A stream's {@code iterator()} would pull one item ahead, to know whether there is one. */
  @Test
  void nothingIsPulledBeyondWhatIsStarted() {
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 1);
        Stream<Integer> results = pool.fetchEach(endless("generate"))) {
      assertThat(results.limit(5).count()).isEqualTo(5);
    }
    assertThat(pulled.get()).isBetween(5, 6);
  }

  @Test
  void twinThatCollectsFirstNeverEnds() {
    Stream<Integer> twin =
        endless("generate")
            .peek(
                i -> {
                  if (i > 10_000) {
                    throw new IllegalStateException("no end");
                  }
                });
    assertThat(org.assertj.core.api.Assertions.catchThrowable(twin::toList)).hasMessage("no end");
  }
}
