package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that the sample's generated classes need no annotations at run time, and that only its
 * pools need a library.
 */
class GeneratedClassesIT {
  private static final Path CLASSES = Path.of("target/classes/dev/latchwork/sample");
  private static final Path SOURCES =
      Path.of("target/generated-sources/annotations/dev/latchwork/sample");
  private static final Pattern DEPENDENCY =
      Pattern.compile("^\\s+(dev\\.latchwork\\.sample\\.\\S+)\\s+-> (\\S+)\\s+(.*\\S)\\s*$");

  @Test
  void allThreeFeaturesGeneratedSomething() throws IOException {
    assertThat(generatedNames()).contains("GuardedCatalogue", "FileHasherPool", "TextComparerPool");
  }

  @Test
  void needOnlyTheSampleAndJavaBaseAndPoolsTheirLibrary() throws IOException {
    List<String> dependencies = new ArrayList<>();
    for (String line : run("jdeps", "-v", "-filter:none")) {
      Matcher dependency = DEPENDENCY.matcher(line);
      if (dependency.matches()) {
        boolean isPool = dependency.group(1).matches(".*Pool(\\$.*)?");
        String kind = isPool ? "pool needs " : "";
        dependencies.add(kind + dependency.group(2) + " in " + dependency.group(3));
      }
    }
    assertThat(dependencies)
        .hasSizeGreaterThan(50)
        .anyMatch(d -> d.startsWith("pool needs dev.latchwork.pools."))
        .allMatch(
            d ->
                d.matches("(pool needs )?dev\\.latchwork\\.sample\\..*")
                    || d.startsWith("pool needs dev.latchwork.pools.")
                    || d.endsWith(" in java.base"));
  }

  /** The only exception is {@code @LatchworkGenerated}, which nothing loads at run time. */
  @Test
  void mentionNoAnnotationOfLatchwork() throws IOException {
    assertThat(run("javap", "-v", "-p"))
        .hasSizeGreaterThan(100)
        .anyMatch(l -> l.contains("Ldev/latchwork/LatchworkGenerated;"))
        .noneMatch(
            l ->
                l.replaceAll("dev/latchwork/(sample/|pools/|LatchworkGenerated;)", "")
                    .contains("dev/latchwork/"));
  }

  @Test
  void runWithoutTheAnnotationsOnTheClassPath(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a"), "same");
    Files.writeString(folder.resolve("b"), "same");
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(e -> e.matches(".*(picocli|progressbar|pools).*"))
            .collect(Collectors.joining(File.pathSeparator));
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath + File.pathSeparator + Path.of("target", "classes"),
                "dev.latchwork.sample.DuplicateFinder",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isZero();
    assertThat(printed).contains("1 group of identical files: 1 file redundant, 4 B wasted");
  }

  private static List<String> run(String tool, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    generatedClasses().forEach(c -> arguments.add(c.toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    assertThat(status).as(err.toString()).isZero();
    return out.toString().lines().toList();
  }

  private static List<Path> generatedClasses() throws IOException {
    List<String> names = generatedNames();
    try (Stream<Path> classes = Files.list(CLASSES)) {
      return classes
          .filter(c -> c.toString().endsWith(".class"))
          .filter(c -> names.contains(c.getFileName().toString().split("[$.]")[0]))
          .sorted()
          .toList();
    }
  }

  private static List<String> generatedNames() throws IOException {
    try (Stream<Path> sources = Files.list(SOURCES)) {
      return sources.map(s -> s.getFileName().toString().replace(".java", "")).toList();
    }
  }
}
