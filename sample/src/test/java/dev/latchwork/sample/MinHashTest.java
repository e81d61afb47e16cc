package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {
  private static final int STANDARD_ERRORS = 4;

  @ParameterizedTest
  @ValueSource(ints = {100, 500, 1000, 1500, 1900})
  void estimateIsNearTheSimilarity(int shared) {
    Shingles first = Shingles.of(words(0, 2000));
    Shingles second = Shingles.of(words(2000 - shared, 4000 - shared));
    double similarity = first.similarity(second);
    double error = Math.sqrt(similarity * (1 - similarity) / MinHash.FUNCTIONS);
    assertThat(MinHash.of(first).estimate(MinHash.of(second)))
        .isEqualTo(similarity, within(STANDARD_ERRORS * error));
  }

  @Test
  void equalSetsAgreeEverywhere() {
    MinHash sketch = MinHash.of(Shingles.of(words(0, 50)));
    MinHash again = MinHash.of(Shingles.of(words(0, 50)));
    assertThat(sketch.estimate(again)).isEqualTo(1);
    assertThat(sketch.band(4, 4)).isEqualTo(again.band(4, 4));
  }

  @Test
  void disjointSetsAgreeNowhere() {
    MinHash sketch = MinHash.of(Shingles.of(words(0, 500)));
    MinHash other = MinHash.of(Shingles.of(words(1000, 1500)));
    assertThat(sketch.estimate(other)).isZero();
  }

  static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
