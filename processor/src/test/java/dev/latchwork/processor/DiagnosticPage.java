package dev.latchwork.processor;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.testing.TestCompiler;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page {@code docs/diagnostics/LWnnn.md}. The README in that folder explains its parts. */
record DiagnosticPage(Rule rule, String text) {
  static final Path FOLDER = Path.of("../docs/diagnostics");

  private static final Pattern SECTION =
      Pattern.compile("^## (.*?)\\R(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CODE =
      Pattern.compile("^```java\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("^Only with `(-A\\S+)`", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package (\\w+);\\R");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");
  private static final Pattern PUBLIC =
      Pattern.compile("^public [\\w ]*(?:class|interface|enum|record) (\\w+)", Pattern.MULTILINE);

  /** Written on the line of the package, so that line numbers are those of the page. */
  private static final String IMPORTS =
      "import dev.latchwork.*; import java.io.*; import java.util.*; import java.util.concurrent.*;"
          + " import java.util.concurrent.locks.*; import java.util.function.*; ";

  static DiagnosticPage of(Rule rule) {
    return new DiagnosticPage(rule, TestCompiler.read(FOLDER.resolve(rule.id() + ".md")));
  }

  /** Returns the options of javac with which the rule is enabled, as the page says. */
  List<String> options() {
    return OPTION.matcher(text).results().map(option -> option.group(1)).toList();
  }

  List<String> headings() {
    return SECTION.matcher(text).results().map(section -> section.group(1)).toList();
  }

  boolean hasSection(String heading) {
    return !sections(heading).isEmpty();
  }

  /**
   * Returns the sections whose headings begin with the given text. For each section, the map
   * contains its sources by file name; they are compiled together.
   */
  List<Map<String, String>> sections(String heading) {
    return SECTION
        .matcher(text)
        .results()
        .filter(section -> section.group(1).startsWith(heading))
        .map(section -> sources(section.group(2)))
        .toList();
  }

  private static Map<String, String> sources(String section) {
    Map<String, String> sources = new LinkedHashMap<>();
    CODE.matcher(section).results().map(block -> block.group(1)).forEach(c -> add(c, sources));
    return sources;
  }

  private static void add(String code, Map<String, String> sources) {
    Matcher declared = PACKAGE.matcher(code);
    String name = declared.lookingAt() ? declared.group(1) : "page";
    String header = "package " + name + "; " + IMPORTS;
    String source =
        declared.lookingAt() ? header + "\n" + code.substring(declared.end()) : header + code;
    sources.put(name + "/" + type(code) + ".java", source);
  }

  private static String type(String code) {
    return PUBLIC
        .matcher(code)
        .results()
        .findFirst()
        .or(() -> TYPE.matcher(code).results().findFirst())
        .map((MatchResult found) -> found.group(1))
        .orElseThrow(() -> new AssertionError("no type in\n" + code));
  }
}
