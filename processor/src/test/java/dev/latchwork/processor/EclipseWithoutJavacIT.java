package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.ForkedJavac;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs Eclipse on a Java that contains neither javac nor its API. */
class EclipseWithoutJavacIT {
  private static final String SOURCE =
      """
      import dev.latchwork.Guarded;
      import dev.latchwork.ParallelMap;

      @Guarded
      class Node<T> {
        T value;
        GuardedNode<T> next;

        @ParallelMap
        static int square(int n) {
          return n * n;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void generatesAndSaysThatBodiesAreNotChecked() throws Exception {
    Files.writeString(folder.resolve("Node.java"), SOURCE);
    Process eclipse =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--limit-modules",
                    "java.compiler",
                    "-cp",
                    Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .toString(),
                    Main.class.getName(),
                    "-17",
                    "-proceedOnError",
                    "-cp",
                    ForkedJavac.libraries() + File.pathSeparator + ".",
                    "-processorpath",
                    ForkedJavac.processorJar().toString(),
                    "-d",
                    "classes",
                    "-s",
                    ".",
                    "-Alatchwork.report=true",
                    "Node.java"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(eclipse.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(eclipse.waitFor()).as(output).isZero();
    assertThat(output).containsOnlyOnce("checks no method bodies").doesNotContain("Exception");
    assertThat(folder.resolve("classes")).isDirectoryContaining("glob:**Guarded*.class");
    assertThat(folder.resolve("latchwork-review.html"))
        .content()
        .contains("Lock of Guarded", "The source is not available.");
  }
}
