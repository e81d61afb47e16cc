package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.PageExamples.Block;
import dev.latchwork.processor.testing.ForkedMaven;
import dev.latchwork.processor.testing.ForkedMaven.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the projects of {@code docs/building.md} with Maven, from nothing but that page. */
class MavenIT {
  private static final Path PAGE = Path.of("../docs/building.md");
  private static final Path README = Path.of("../README.md");

  @TempDir private Path folder;

  @BeforeAll
  static void install() throws IOException {
    ForkedMaven.install();
  }

  @Test
  void projectOfThePageIsBuiltOnceAndNotAgain() throws Exception {
    ForkedMaven maven = project("maven");
    assertThat(succeeded(maven.run("compile")))
        .anyMatch(l -> l.contains("Compiling 1 source file"));
    assertThat(maven.java("bank.Account").lines()).isEqualTo(output("maven"));

    Path generated =
        folder.resolve("target/generated-sources/annotations/bank/GuardedAccount.java");
    FileTime before = Files.getLastModifiedTime(generated);
    assertThat(succeeded(maven.run("compile"))).anyMatch(l -> l.contains("Nothing to compile"));
    assertThat(Files.getLastModifiedTime(generated)).isEqualTo(before);
  }

  @Test
  void modulesOfThePageAreBuilt() throws Exception {
    ForkedMaven maven = project("modules");
    succeeded(maven.run("compile"));
    assertThat(maven.java("bank.app/bank.app.Main").lines()).isEqualTo(output("modules"));
  }

  @Test
  void snippetsOfTheReadmeAreThoseOfThePage() throws IOException {
    List<String> pom = lines(page().of("maven", "file").get(0).text());
    String[] snippets = Files.readString(README).split("```xml\n");
    assertThat(snippets).hasSize(3);
    for (String snippet : List.of(snippets).subList(1, 3)) {
      assertThat(pom).containsSubsequence(lines(snippet.split("```")[0]));
    }
  }

  private ForkedMaven project(String example) throws IOException {
    ForkedMaven maven = new ForkedMaven(folder);
    for (Block file : page().of(example, "file")) {
      maven.file(file.file(), file.text());
    }
    return maven;
  }

  private static List<String> succeeded(Result result) {
    assertThat(result.lines()).contains("[INFO] BUILD SUCCESS");
    assertThat(result.lines()).noneMatch(l -> l.startsWith("[WARNING] /"));
    return result.lines();
  }

  private static List<String> output(String example) throws IOException {
    return page().output(example).orElseThrow().lines().toList();
  }

  private static PageExamples page() throws IOException {
    return PageExamples.in(Files.readString(PAGE));
  }

  private static List<String> lines(String xml) {
    return xml.lines().map(String::strip).toList();
  }
}
