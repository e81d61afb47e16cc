package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated with expected files. Every folder {@code
 * src/test/golden/<feature>/<case>} contains sources. Its folder {@code expected} contains exactly
 * the files that are generated from them and, in {@code diagnostics.txt}, every error and warning
 * of the compilation, including those of javac. {@code options.txt} adds options of javac.
 *
 * <p>{@code -Dlatchwork.golden=update} writes the expected files instead of comparing them. {@code
 * -Dlatchwork.golden.case} runs only {@linkplain GoldenCases some} cases.
 */
@Tag("compiler")
class GoldenTest {
  private static final boolean UPDATE = "update".equals(System.getProperty("latchwork.golden"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.latchwork.processor.GoldenCases#all")
  void generatesExactlyWhatIsExpected(Path name) throws IOException {
    Path folder = GoldenCases.GOLDEN.resolve(name);
    Map<String, String> actual = compile(folder);
    Path expected = folder.resolve("expected");
    if (UPDATE) {
      write(expected, actual);
    }
    assertThat(GoldenDiff.of(read(expected), actual)).as("%s", name).isEmpty();
  }

  private static Map<String, String> compile(Path folder) throws IOException {
    Compilation compilation = TestCompiler.compile(folder);
    Map<String, String> actual = new TreeMap<>(TestCompiler.generated(compilation));
    List<String> diagnostics = TestCompiler.diagnostics(compilation);
    if (!diagnostics.isEmpty()) {
      actual.put("diagnostics.txt", String.join("\n", diagnostics) + "\n");
    }
    return actual;
  }

  private static Map<String, String> read(Path expected) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(expected)) {
      texts.put(file.getFileName().toString(), Files.readString(file));
    }
    return texts;
  }

  private static void write(Path expected, Map<String, String> actual) throws IOException {
    for (Path file : files(expected)) {
      Files.delete(file);
    }
    Files.createDirectories(expected);
    for (Map.Entry<String, String> file : actual.entrySet()) {
      Files.writeString(expected.resolve(file.getKey()), file.getValue());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
