package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's command for a cluster as a program. */
class ClusterDuplicateFinderIT {

  @Test
  void otherJvmsFindWhatThisOneWouldFind(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a"), MinHashTest.words(0, 500));
    Files.writeString(folder.resolve("b"), MinHashTest.words(0, 505));
    Files.writeString(folder.resolve("c"), MinHashTest.words(1_000, 1_500));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ClusterDuplicateFinder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(output)
        .contains("1 pair of nearly identical texts")
        .endsWith("The texts were compared by 3 other JVMs");
  }
}
