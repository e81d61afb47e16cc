package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares whole review pages with expected ones that a person has looked at. {@link GoldenTest}
 * says how to update them.
 */
@Tag("compiler")
class ReviewPageGoldenTest {
  /** Styles, scripts and sources, which are compared in files of their own. */
  private static final Pattern SHOWN_ELSEWHERE =
      Pattern.compile("(?s)(<(style|script|pre)\\b[^>]*>).*?(</\\2>)");

  /** Hashes and line counts, which depend on those styles, scripts and sources. */
  private static final Pattern COUNTED_ELSEWHERE =
      Pattern.compile("(?<=sha256-)[\\w+/=]+|(?<=</code>, )\\d+(?= lines</summary>)");

  @ParameterizedTest
  @ValueSource(strings = {"src/test/review", "src/test/review-of-fields"})
  void showsExactlyWhatIsExpected(Path folder) throws IOException {
    String page = ReviewPageTest.page(folder, ReviewPageTest.REPORT);
    String shown = SHOWN_ELSEWHERE.matcher(page).replaceAll("$1$3");
    String actual = COUNTED_ELSEWHERE.matcher(shown).replaceAll("..");
    Path expected = folder.resolve("expected.html");
    if ("update".equals(System.getProperty("latchwork.golden"))) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
