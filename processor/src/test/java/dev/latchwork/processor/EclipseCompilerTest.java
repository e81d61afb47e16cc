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

/**
 * Runs the processor in the Eclipse compiler: it generates the same files as in javac, and the
 * Eclipse compiler accepts them.
 */
@Tag("compiler")
class EclipseCompilerTest {
  private static final Path GOLDEN = Path.of("src/test/golden");

  /**
   * Cases whose generated code depends on the API of the JDK. If it is started through javax.tools,
   * the Eclipse compiler shows the API of the JDK that it runs on, whatever the release is.
   */
  private static final Set<Path> SHOW_THE_API =
      Set.of(
          Path.of("guarded", "deprecated-and-raw"),
          Path.of("guarded", "elements-of-raw-types"),
          Path.of("guarded", "extends-list"),
          Path.of("guarded", "finalizers"),
          Path.of("guarded", "views-by-other-names"));

  /**
   * Cases whose generated code depends on initializers, which the Eclipse compiler does not show.
   * Without them, a copier supports fewer collections, and tests at run time whether a constructor
   * has created one.
   */
  private static final Set<Path> READ_BODIES =
      Set.of(Path.of("deepcopy", "own-collections"), Path.of("deepcopy", "private-members"));

  /** Cases that are refused without the bodies of constructors and without initializers. */
  private static final Set<Path> NEED_BODIES =
      Set.of(Path.of("deepcopy", "computed-fields"), Path.of("deepcopy", "own-values"));

  /**
   * Cases with types in files of other names. The Eclipse compiler does not show in which file a
   * type is, and does not warn about such types either.
   */
  private static final Set<Path> READ_FILES = Set.of(Path.of("deepcopy", "types-in-another-file"));

  /**
   * Cases that inherit from raw types. For javac, all supertypes of a raw type are raw. For the
   * Eclipse compiler, those that it inherits from a class without type parameters are not, so the
   * methods to implement are others.
   */
  private static final Set<Path> RAW_SUPERTYPES =
      Set.of(Path.of("guarded", "raw-supertypes-of-interfaces"));

  /** Cases in which javac needs the sources, since it loses the names of missing types. */
  private static final Set<Path> NAMES_IN_SOURCES =
      Set.of(
          Path.of("guarded", "carries-generated-names"),
          Path.of("guarded", "inherits-generated-arguments"),
          Path.of("guarded", "mentions-of-generic-classes"),
          Path.of("guarded", "overloads-of-generated-types"),
          Path.of("guarded", "own-type-in-signatures"));

  private static final String ASKS_ITSELF = "private static boolean fills(";

  static List<Path> cases() throws IOException {
    return GoldenCases.all().stream()
        .filter(EclipseCompilerTest::compiles)
        .filter(c -> !NEED_BODIES.contains(c))
        .toList();
  }

  /** Returns whether the case compiles without errors. */
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
    boolean sameSource =
        Stream.of(READ_BODIES, READ_FILES, RAW_SUPERTYPES).noneMatch(c -> c.contains(name));
    if (sameApi && sameSource) {
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

  /** Compiles a folder and returns the errors. */
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
