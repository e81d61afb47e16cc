package dev.latchwork.sample;

import static dev.latchwork.sample.MinHashTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.sample.LikelyPairs.Pair;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikelyPairsTest {
  private static final double SIMILARITY = 0.8;

  @Test
  void pairsSimilarTextsOnly() {
    List<Sketch.OfText> sketches =
        List.of(
            text("a", words(0, 1000)),
            text("b", words(50, 1000)),
            text("c", words(5000, 6000)),
            text("d", words(500, 1500)));
    assertThat(LikelyPairs.of(sketches, SIMILARITY))
        .containsExactly(new Pair(Path.of("a"), Path.of("b")));
  }

  @Test
  void thousandCopiesMakeThousandsOfPairsNotHalfMillion() {
    String text = words(0, 100);
    List<Sketch.OfText> sketches =
        IntStream.range(0, 1000).mapToObj(i -> text("f" + i, text)).toList();
    assertThat(LikelyPairs.of(sketches, SIMILARITY)).hasSizeBetween(999, 8 * 1000);
  }

  private static Sketch.OfText text(String name, String text) {
    return new Sketch.OfText(Path.of(name), MinHash.of(Shingles.of(text)));
  }
}
