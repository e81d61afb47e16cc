package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Severity;
import dev.latchwork.processor.testing.TestCompiler;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the code on the pages of the rules, to check that what the pages say is true. */
@Tag("compiler")
class DiagnosticPagesTest {
  /** Allows a page to show several classes, and annotations that no processor claims. */
  private static final String LINT = "-Xlint:-auxiliaryclass,-processing";

  private static final Pattern MARK = Pattern.compile("^.*// (LW\\d{3})$", Pattern.MULTILINE);

  /** A page that cannot show the right code says what to do. */
  private static final String HEADINGS = "Wrong(\nRight(: .+)?)+|What to do";

  private static final String HEADINGS_IF_SUPPRESSED =
      "Wrong(\nRight(: .+)?)+(\nSuppressed(: .+)?)+";

  static Stream<Rule> rulesWithWrongCode() {
    return Arrays.stream(Rule.values()).filter(r -> DiagnosticPage.of(r).hasSection("Wrong"));
  }

  static Stream<Rule> rulesWithSuppressedCode() {
    return rulesWithWrongCode().filter(r -> DiagnosticPage.of(r).hasSection("Suppressed"));
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void hasTheFormOfAllPages(Rule rule) {
    DiagnosticPage page = DiagnosticPage.of(rule);
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    assertThat(page.text())
        .matches(
            Pattern.compile(
                "# " + rule.id() + ": \\S[^\n]+\n\nSeverity: " + severity + "\n\n\\S.+",
                Pattern.DOTALL));
    assertThat(String.join("\n", page.headings()))
        .matches(rule.severity() == Severity.ERROR ? HEADINGS : HEADINGS_IF_SUPPRESSED);
  }

  @ParameterizedTest
  @MethodSource("rulesWithWrongCode")
  void wrongCodeIsFoundWhereThePageSays(Rule rule) {
    DiagnosticPage page = DiagnosticPage.of(rule);
    for (Map<String, String> sources : page.sections("Wrong")) {
      Set<String> found =
          findings(compile(sources, page)).stream()
              .map(d -> id(d) + line(d, sources))
              .collect(Collectors.toSet());
      assertThat(found).anyMatch(f -> f.startsWith(rule.id())).isEqualTo(marked(sources));
    }
  }

  /** Returns the lines that end in the id of an expected finding, each prefixed with that id. */
  private static Set<String> marked(Map<String, String> sources) {
    return sources.values().stream()
        .flatMap(source -> MARK.matcher(source).results())
        .map(line -> line.group(1) + line.group())
        .collect(Collectors.toSet());
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

  /** Otherwise, the suppression in the example might suppress nothing. */
  @ParameterizedTest
  @MethodSource("rulesWithSuppressedCode")
  void suppressedCodeIsFoundWithoutItsSuppression(Rule rule) {
    DiagnosticPage page = DiagnosticPage.of(rule);
    for (Map<String, String> sources : page.sections("Suppressed")) {
      Map<String, String> bare = new HashMap<>(sources);
      bare.replaceAll((file, source) -> source.replace("\"" + rule.id() + "\"", "\"none\""));
      assertThat(findings(compile(bare, page))).extracting(d -> id(d)).contains(rule.id());
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

  private static String id(Diagnostic<?> finding) {
    String message = finding.getMessage(Locale.ROOT);
    return message.startsWith("[LW") ? message.substring(1, "[LWnnn".length()) : message;
  }

  private static String line(
      Diagnostic<? extends JavaFileObject> finding, Map<String, String> sources) {
    String file = finding.getSource().getName().substring(1);
    return sources.get(file).lines().toList().get((int) finding.getLineNumber() - 1);
  }
}
