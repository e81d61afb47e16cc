package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the rules say is true: their code is compiled. */
class DiagnosticPagesTest {
  /** What lets a page show several classes, and annotations of its own. */
  private static final String LINT = "-Xlint:-auxiliaryclass,-processing";

  static Stream<Rule> rulesOfGuarded() {
    return Arrays.stream(Rule.values()).filter(r -> r.id().startsWith("LW1"));
  }

  static Stream<Rule> rulesWithWrongCode() {
    return Arrays.stream(Rule.values()).filter(r -> DiagnosticPage.of(r).hasSection("Wrong"));
  }

  @ParameterizedTest
  @MethodSource("rulesOfGuarded")
  void hasAllParts(Rule rule) {
    DiagnosticPage page = DiagnosticPage.of(rule);
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    assertThat(page.text())
        .startsWith("# " + rule.id() + ": ")
        .contains("\n\nSeverity: " + severity + "\n\n");
    assertThat(page.hasSection("Wrong")).as("wrong code").isTrue();
    assertThat(page.hasSection("Right")).as("right code").isTrue();
    assertThat(page.hasSection("Suppressed"))
        .as("suppressed")
        .isEqualTo(rule.severity() != Severity.ERROR);
  }

  @ParameterizedTest
  @MethodSource("rulesWithWrongCode")
  void wrongCodeIsFoundWhereThePageSays(Rule rule) {
    String mark = "// " + rule.id();
    DiagnosticPage page = DiagnosticPage.of(rule);
    for (Map<String, String> sources : page.sections("Wrong")) {
      List<Diagnostic<? extends JavaFileObject>> found = findings(compile(sources, page));
      assertThat(found).isNotEmpty();
      assertThat(found)
          .allSatisfy(d -> assertThat(d.getMessage(null)).startsWith("[" + rule.id() + "]"));
      assertThat(found.stream().map(d -> line(d, sources)).collect(Collectors.toSet()))
          .isEqualTo(
              sources.values().stream()
                  .flatMap(String::lines)
                  .filter(line -> line.endsWith(mark))
                  .collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @MethodSource("rulesWithWrongCode")
  void rightCodeCompilesWithoutAnyFinding(Rule rule) {
    DiagnosticPage page = DiagnosticPage.of(rule);
    assertThat(page.hasSection("Right")).isTrue();
    for (String heading : List.of("Right", "Suppressed")) {
      for (Map<String, String> sources : page.sections(heading)) {
        assertThat(sources).isNotEmpty();
        assertThat(TestCompiler.diagnostics(compile(sources, page))).isEmpty();
      }
    }
  }

  private static Compilation compile(Map<String, String> sources, DiagnosticPage page) {
    return TestCompiler.compile(
        sources, Stream.concat(Stream.of(LINT), page.options().stream()).toArray(String[]::new));
  }

  private static List<Diagnostic<? extends JavaFileObject>> findings(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
        .<Diagnostic<? extends JavaFileObject>>map(d -> d)
        .toList();
  }

  private static String line(
      Diagnostic<? extends JavaFileObject> finding, Map<String, String> sources) {
    String file = finding.getSource().getName().substring(1);
    return sources.get(file).lines().toList().get((int) finding.getLineNumber() - 1);
  }
}
