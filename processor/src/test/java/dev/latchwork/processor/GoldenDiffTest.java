package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenDiffTest {
  @Test
  void nothingBetweenTheSameFiles() {
    assertThat(GoldenDiff.of(Map.of("A.java", "a\n"), Map.of("A.java", "a\n"))).isEmpty();
  }

  @Test
  void linesOfFileThatIsInBoth() {
    assertThat(GoldenDiff.of(Map.of("A.java", "a\nb\n"), Map.of("A.java", "a\nc\n")))
        .isEqualTo(
            """
            --- expected/A.java
            +++ A.java
            @@ -1,3 +1,3 @@
             a
            -b
            +c
            \s""");
  }

  @Test
  void lineBreakThatIsMissingAtTheEnd() {
    assertThat(GoldenDiff.of(Map.of("A.java", "a\n"), Map.of("A.java", "a"))).contains("\n-");
  }

  @Test
  void filesThatAreInOneOnly() {
    assertThat(GoldenDiff.of(Map.of("A.java", "a"), Map.of("B.java", "b")))
        .isEqualTo("--- A.java, expected and not there\n+++ B.java, not expected\nb");
  }

  @Test
  void emptyFileThatIsInOneOnly() {
    assertThat(GoldenDiff.of(Map.of(), Map.of("B.java", ""))).isNotEmpty();
    assertThat(GoldenDiff.of(Map.of("A.java", ""), Map.of())).isNotEmpty();
  }
}
