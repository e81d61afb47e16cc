package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that generated code never causes a warning in a user's build. */
@Tag("compiler")
class GeneratedCodeLintTest {
  private static final Path GOLDEN = Path.of("src/test/golden");

  static List<Path> cases() throws IOException {
    return GoldenCases.all().stream()
        .filter(name -> Files.isDirectory(GOLDEN.resolve(name).resolve("expected")))
        .filter(GeneratedCodeLintTest::generates)
        .toList();
  }

  private static boolean generates(Path name) {
    try (var files = Files.list(GOLDEN.resolve(name).resolve("expected"))) {
      return files.anyMatch(f -> f.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The goldens show this only for the release that they are compiled for. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void thisJdkHasNothingToSayOfIt(Path name) throws IOException {
    Path folder = GOLDEN.resolve(name);
    Compilation compilation =
        TestCompiler.compileOnThisJdk(
            TestCompiler.sourcesIn(folder), TestCompiler.processorOptions(folder));
    Set<URI> generated =
        compilation.generatedSourceFiles().stream()
            .map(FileObject::toUri)
            .collect(Collectors.toSet());
    assertThat(compilation.diagnostics())
        .filteredOn(d -> d.getSource() != null && generated.contains(d.getSource().toUri()))
        .isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }
}
