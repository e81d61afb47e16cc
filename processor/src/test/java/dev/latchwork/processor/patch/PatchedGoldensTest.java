package dev.latchwork.processor.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Patches the sources of the goldens: findings disappear, and no new ones appear. */
@Tag("compiler")
@Execution(ExecutionMode.CONCURRENT)
class PatchedGoldensTest {
  private static final Path GOLDEN = Path.of("src", "test", "golden");

  private static final String MENDED = "LW(101|103|160|162|173|178)";

  /** Says that a final method prevents an accessor; disappears along with {@code final}. */
  private static final List<String> OVERRIDDEN = List.of("Index.java: [LW134]");

  @TempDir private Path folder;

  /** Returns the cases that have findings of a rule with a fix. */
  static List<Path> cases() throws IOException {
    try (Stream<Path> all = Files.walk(GOLDEN, 4)) {
      return all.filter(f -> f.endsWith("diagnostics.txt"))
          .filter(f -> TestCompiler.read(f).matches("(?s).*\\[" + MENDED + "].*"))
          .map(f -> f.getParent().getParent())
          .filter(f -> TestCompiler.options(f).contains("17"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findingsGoAndNothingElseChanges(Path golden) throws Exception {
    PatchedProject project =
        new PatchedProject(folder, TestCompiler.processorOptions(golden).toArray(String[]::new));
    for (Path source : TestCompiler.filesIn(golden)) {
      project.source(golden.relativize(source).toString(), TestCompiler.read(source));
    }
    List<String> before = project.compile();
    String patch = project.patch();
    project.apply();
    List<String> after = project.compile();

    List<String> come = withoutLines(after);
    withoutLines(before).forEach(come::remove);
    List<String> gone = withoutLines(before);
    withoutLines(after).forEach(gone::remove);
    assertThat(come).isEmpty();
    assertThat(gone.isEmpty()).isEqualTo(patch.isEmpty());
    assertThat(gone.stream().filter(f -> !f.matches(".*\\[" + MENDED + "]")).toList())
        .isEqualTo(golden.endsWith("refuses-unfit-elements") ? OVERRIDDEN : List.of());
  }

  /** Lines move if an import is added. */
  private static List<String> withoutLines(List<String> findings) {
    return new ArrayList<>(findings.stream().map(f -> f.replaceFirst(":\\d+:", ":")).toList());
  }
}
