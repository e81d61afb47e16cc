package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The whole page is the one that someone looked at; {@link GoldenTest} says how to accept another.
 */
class ReviewPageGoldenTest {
  private static final Path EXPECTED = ReviewPageTest.BANK.resolve("expected.html");

  /** What is a file of its own already, here and in the other goldens: the look and the sources. */
  private static final Pattern SHOWN_ELSEWHERE =
      Pattern.compile("(?s)(<(style|script|pre)\\b[^>]*>).*?(</\\2>)");

  @Test
  void showsExactlyWhatIsExpected() throws IOException {
    String page = ReviewPageTest.bank(ReviewPageTest.REPORT);
    String actual = SHOWN_ELSEWHERE.matcher(page).replaceAll("$1$3");
    if ("update".equals(System.getProperty("latchwork.golden"))) {
      Files.writeString(EXPECTED, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(EXPECTED));
  }
}
