package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has one id, a page that explains it and a golden that triggers it. */
class RulesTest {
  private static final Path PAGES = Path.of("../docs/diagnostics");

  /** Rules that only a feature that throws, Eclipse, or an old class file can trigger. */
  private static final Set<Rule> WITHOUT_GOLDEN =
      EnumSet.of(Rule.INTERNAL_ERROR, Rule.LATE_MEMBER, Rule.STALE_COPIER);

  @Test
  void noIdIsGivenTwice() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void hasPage(Rule rule) {
    assertThat(PAGES.resolve(rule.id() + ".md")).content().startsWith("# " + rule.id());
  }

  @Test
  void everyPageExplainsRule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(p -> p.getFileName().toString()).filter(n -> n.startsWith("LW")))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Rule.values()).map(r -> r.id() + ".md").toList());
    }
  }

  @Test
  void everyRuleIsTriggeredByGolden() throws IOException {
    Set<String> triggered = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/golden"))) {
      files
          .filter(f -> f.endsWith("diagnostics.txt"))
          .map(TestCompiler::read)
          .forEach(
              text ->
                  Arrays.stream(Rule.values())
                      .filter(r -> text.contains("[" + r.id() + "]"))
                      .forEach(r -> triggered.add(r.id())));
    }
    assertThat(triggered)
        .containsAll(
            EnumSet.complementOf(EnumSet.copyOf(WITHOUT_GOLDEN)).stream()
                .map(Rule::id)
                .collect(Collectors.toSet()));
  }
}
