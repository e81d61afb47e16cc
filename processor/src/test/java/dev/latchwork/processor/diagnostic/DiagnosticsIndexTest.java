package dev.latchwork.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The index of the diagnostics lists every rule with its message. {@code -Dlatchwork.golden=update}
 * writes the index.
 */
class DiagnosticsIndexTest {
  private static final Path INDEX = Path.of("../docs/diagnostics/README.md");

  /** An argument that fits both formats in use, %s and %d. */
  private static final int ANY = 987_654_321;

  private static final String HEADER = "| id | | says |\n|---|---|---|\n";

  @Test
  void listsEveryRule() throws IOException {
    String page = Files.readString(INDEX);
    assertThat(page).contains(HEADER);
    String actual = page.substring(0, page.indexOf(HEADER) + HEADER.length()) + rows();
    if ("update".equals(System.getProperty("latchwork.golden"))) {
      Files.writeString(INDEX, actual);
    }
    assertThat(Files.readString(INDEX)).isEqualTo(actual);
  }

  private static String rows() {
    return Arrays.stream(Rule.values())
        .map(r -> "| [%1$s](%1$s.md) | %2$s | %3$s |\n".formatted(r.id(), severity(r), text(r)))
        .collect(Collectors.joining());
  }

  private static String severity(Rule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String text(Rule rule) {
    Object[] arguments = new Object[9];
    Arrays.fill(arguments, ANY);
    return rule.text(arguments).substring("[LWnnn] ".length()).replace("" + ANY, "…");
  }
}
