package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's command for a cluster as a program. */
class ClusterDuplicateFinderIT {
  private record Result(int status, List<String> output) {}

  private static Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ClusterDuplicateFinder.class.getName());
    Process process =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    return new Result(process.waitFor(), output);
  }

  @Test
  void otherJvmsFindWhatThisOneWouldFind(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a"), MinHashTest.words(0, 500));
    Files.writeString(folder.resolve("b"), MinHashTest.words(0, 505));
    Files.writeString(folder.resolve("c"), MinHashTest.words(1_000, 1_500));
    Result result = run(folder.toString());
    assertThat(result.status()).isZero();
    assertThat(result.output())
        .contains("1 pair of nearly identical texts")
        .endsWith("The texts were compared by 3 other JVMs");
  }

  @Test
  void saysNothingOfTextsThatWereNotCompared() throws Exception {
    assertThat(run("--nonsense")).isEqualTo(new Result(2, List.of()));
    Result help = run("--help");
    assertThat(help.status()).isZero();
    assertThat(help.output()).contains("Nothing is changed or deleted.");
    assertThat(help.output()).noneMatch(line -> line.startsWith("The texts were compared"));
  }
}
