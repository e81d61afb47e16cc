package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Eclipse compiler runs the processor too: the same files, and none that it rejects. */
@Tag("compiler")
class EclipseCompilerTest {
  private static final Path GOLDEN = Path.of("src/test/golden");

  /** Through javax.tools it sees the API of the JDK it runs on, whatever the release asked for. */
  private static final Set<Path> SHOW_THE_API =
      Set.of(
          Path.of("guarded", "deprecated-and-raw"),
          Path.of("guarded", "extends-list"),
          Path.of("guarded", "finalizers"),
          Path.of("guarded", "views-by-other-names"));

  /**
   * It tells nobody what a field is initialized with: there a copier takes fewer collections, and
   * asks when it runs whether a constructor has made one.
   */
  private static final Set<Path> READ_BODIES =
      Set.of(Path.of("deepcopy", "own-collections"), Path.of("deepcopy", "private-members"));

  /** It tells nobody what file a type is in, and does not warn of that either. */
  private static final Set<Path> READ_FILES = Set.of(Path.of("deepcopy", "types-in-another-file"));

  /** Without sources javac does not know types that are only going to be generated. */
  private static final Set<Path> NAMES_IN_SOURCES =
      Set.of(
          Path.of("guarded", "carries-generated-names"),
          Path.of("guarded", "inherits-generated-arguments"),
          Path.of("guarded", "mentions-of-generic-classes"),
          Path.of("guarded", "overloads-of-generated-types"),
          Path.of("guarded", "own-type-in-signatures"));

  private static final String ASKS_ITSELF = "private static boolean fills(";

  static List<Path> cases() throws IOException {
    return GoldenCases.all().stream().filter(EclipseCompilerTest::compiles).toList();
  }

  /** A case without errors: only there something is generated. */
  private static boolean compiles(Path name) {
    Path diagnostics = GOLDEN.resolve(name).resolve("expected/diagnostics.txt");
    return Files.notExists(diagnostics) || !TestCompiler.read(diagnostics).contains(": error: ");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void generatesWhatJavacDoes(Path name, @TempDir Path output) throws IOException {
    Path folder = GOLDEN.resolve(name);
    assertThat(compile(folder, output)).isEmpty();
    boolean sameApi = Runtime.version().feature() == 17 || !SHOW_THE_API.contains(name);
    if (sameApi && !READ_BODIES.contains(name) && !READ_FILES.contains(name)) {
      Map<String, String> expected = expected(folder);
      Map<String, String> generated = generated(output);
      assertThat(generated).containsOnlyKeys(expected.keySet());
      generated.values().removeIf(text -> text.contains(ASKS_ITSELF));
      if (!expected.entrySet().containsAll(generated.entrySet())
          && !NAMES_IN_SOURCES.contains(name)) {
        assertThat(JavacWithoutSources.generated(folder)).containsAllEntriesOf(generated);
      }
    }
  }

  @Test
  void saysOnceThatBodiesAreNotChecked(@TempDir Path output) throws IOException {
    List<Diagnostic<? extends JavaFileObject>> diagnostics = new ArrayList<>();
    assertThat(compile(GOLDEN.resolve("guarded/two-objects"), output, diagnostics)).isEmpty();
    assertThat(diagnostics)
        .filteredOn(d -> d.getMessage(Locale.ROOT).contains("checks no method bodies"))
        .hasSize(1);
  }

  /** The errors. */
  static List<String> compile(Path folder, Path output) throws IOException {
    return compile(folder, output, new ArrayList<>());
  }

  private static List<String> compile(
      Path folder, Path output, List<Diagnostic<? extends JavaFileObject>> all) throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      files.setLocation(StandardLocation.CLASS_PATH, TestCompiler.CLASS_PATH);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              diagnostics,
              TestCompiler.options(folder),
              null,
              files.getJavaFileObjectsFromPaths(TestCompiler.filesIn(folder)));
      task.setProcessors(List.of(new LatchworkProcessor()));
      boolean succeeded = task.call();
      all.addAll(diagnostics.getDiagnostics());
      List<String> errors =
          diagnostics.getDiagnostics().stream()
              .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
              .map(TestCompiler::format)
              .toList();
      return succeeded || !errors.isEmpty() ? errors : List.of("failed without an error");
    }
  }

  static Map<String, String> generated(Path output) throws IOException {
    return sources(Files.walk(output));
  }

  private static Map<String, String> expected(Path folder) throws IOException {
    Path expected = folder.resolve("expected");
    return Files.exists(expected) ? sources(Files.list(expected)) : new TreeMap<>();
  }

  private static Map<String, String> sources(Stream<Path> files) {
    try (files) {
      Map<String, String> texts = new TreeMap<>();
      files
          .filter(f -> f.toString().endsWith(".java"))
          .forEach(f -> texts.put(f.getFileName().toString(), TestCompiler.read(f)));
      return texts;
    }
  }
}
