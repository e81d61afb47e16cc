package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.PageExamples.Block;
import dev.latchwork.processor.testing.ForkedJavac;
import dev.latchwork.processor.testing.ForkedJavac.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles and runs the examples in the README and the guides: they do what the pages show. */
@Execution(ExecutionMode.CONCURRENT)
class PagesIT {
  private static final Path ROOT = Path.of("..");

  /** Written on the first line, so that line numbers are those of the page. */
  private static final String IMPORTS =
      "import dev.latchwork.*; import java.io.*; import java.nio.file.*; import java.time.*;"
          + " import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;"
          + " import java.util.concurrent.locks.*;"
          + " import java.util.stream.*; import java.util.zip.*; ";

  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

  private static final Pattern ANCHOR = Pattern.compile("]\\(([^)#]*)#([^)]+)\\)");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

  @TempDir private Path folder;

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
      guides.filter(g -> g.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  static List<Arguments> examples() throws IOException {
    List<Arguments> examples = new ArrayList<>();
    for (Path page : pages()) {
      PageExamples all = PageExamples.in(Files.readString(page));
      all.names().stream()
          .filter(name -> !all.of(name, "source").isEmpty())
          .forEach(name -> examples.add(Arguments.of(page, name)));
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleDoesWhatIsShown(Path page, String name) throws Exception {
    PageExamples examples = PageExamples.in(Files.readString(page));
    List<Block> sources = examples.of(name, "source");
    ForkedJavac javac = new ForkedJavac(folder);
    for (Block source : sources) {
      javac.source(typeIn(source.text()) + ".java", IMPORTS + source.text());
    }
    Result result = javac.compile("-cp", ForkedJavac.libraries());
    assertThat(String.join("\n", result.lines()))
        .isEqualTo(examples.printed(name).orElse("").strip());
    for (Block generated : examples.of(name, "generated")) {
      assertThat(javac.generated()).containsKey(generated.file());
      assertThat(javac.generated().get(generated.file()))
          .containsSubsequence(generated.parts().toArray(String[]::new));
    }
    if (examples.output(name).isPresent()) {
      assertThat(String.join("\n", javac.run(typeIn(sources.get(0).text())).lines()))
          .isEqualTo(examples.output(name).get().strip());
    }
  }

  private static String typeIn(String source) {
    Matcher type = TYPE.matcher(source);
    assertThat(type.find()).isTrue();
    return type.group(1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyJavaBlockIsAnExample(Path page) throws IOException {
    String text = Files.readString(page);
    long java = Arrays.stream(text.split("\n")).filter("```java"::equals).count();
    assertThat(PageExamples.in(text).blocks()).filteredOn(Block::isJava).hasSize((int) java);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    assertThat(LINK.matcher(Files.readString(page)).results().map(l -> l.group(1)))
        .filteredOn(link -> !link.startsWith("http"))
        .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyAnchorIsAHeading(Path page) throws IOException {
    for (MatchResult link : ANCHOR.matcher(Files.readString(page)).results().toList()) {
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
      assertThat(anchors(target)).as(page + " to " + target).contains(link.group(2));
    }
  }

  /** Returns the ids that GitHub gives to the headings of a page. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(h -> h.group(1).toLowerCase(Locale.ROOT))
        .map(h -> h.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void everyTestThatThePageOfToolsNamesIsThere() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/building.md"));
    List<String> named =
        TEST.matcher(page.split("## What is tested")[1]).results().map(t -> t.group(1)).toList();
    assertThat(named).hasSizeGreaterThan(10);
    Set<String> tests = new HashSet<>();
    for (String module : List.of("processor", "tools", "kotlin")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/test/java"))) {
        files.forEach(f -> tests.add(f.getFileName().toString()));
      }
    }
    assertThat(named).allSatisfy(test -> assertThat(tests).contains(test + ".java"));
  }
}
