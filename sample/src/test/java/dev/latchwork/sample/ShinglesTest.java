package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static final String SIX = "one two three four five six";

  @Test
  void textOfSixWordsHasTwoRunsOfFive() {
    assertThat(Shingles.of(SIX).size()).isEqualTo(2);
  }

  @Test
  void textOfFewerWordsThanOneRunHasNone() {
    assertThat(Shingles.of("one two three four").size()).isZero();
  }

  @Test
  void repetitionCountsOnce() {
    assertThat(Shingles.of("a b c d e ".repeat(10)).size()).isEqualTo(5);
  }

  @Test
  void layoutPunctuationAndCaseDoNotCount() {
    assertThat(Shingles.of(SIX).similarity(Shingles.of("One, two;\n\tTHREE (four) five_ six!")))
        .isLessThan(1);
    assertThat(Shingles.of(SIX).similarity(Shingles.of("One, two;\n\tTHREE (four) five -- six!")))
        .isEqualTo(1);
  }

  @Test
  void orderOfWordsCounts() {
    assertThat(Shingles.of("a b c d e").similarity(Shingles.of("b a c d e"))).isZero();
  }

  @Test
  void similarityIsTheSharedPartOfAll() {
    Shingles shorter = Shingles.of("a b c d e f g");
    Shingles longer = Shingles.of("a b c d e f g h");
    assertThat(shorter.similarity(longer)).isEqualTo(3.0 / 4, within(1e-9));
    assertThat(longer.similarity(shorter)).isEqualTo(3.0 / 4, within(1e-9));
  }

  @Test
  void textsWithoutWordsAreSimilarToNothing() {
    assertThat(Shingles.of("").similarity(Shingles.of(""))).isZero();
  }
}
