package dev.latchwork.processor.testing;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import dev.latchwork.Guarded;
import dev.latchwork.pools.Pool;
import dev.latchwork.processor.LatchworkProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Compiles sources with the processor and with all lint enabled. */
public final class TestCompiler {
  private static final List<String> LINT = List.of("-Xlint:all", "-implicit:none");

  /**
   * The class path of a user. It takes longer to open the whole class path of the tests than to do
   * the rest of a compilation.
   */
  public static final List<File> CLASS_PATH =
      List.of(home(Guarded.class), home(Nullable.class), home(Pool.class));

  private TestCompiler() {}

  public static Compilation compile(List<JavaFileObject> sources, List<String> options) {
    List<String> all = new ArrayList<>(LINT);
    all.addAll(withRelease(options));
    return compileWith(all, sources);
  }

  /** Compiles texts, given by file names such as {@code bank/Account.java}. */
  public static Compilation compile(Map<String, String> sources, String... options) {
    return compile(
        sources.entrySet().stream().map(e -> source(e.getKey(), e.getValue())).toList(),
        List.of(options));
  }

  /** Compiles texts against the whole API of the JDK that runs the test. */
  public static Compilation compileOnThisJdk(Map<String, String> sources) {
    return compileOnThisJdk(
        sources.entrySet().stream().map(e -> source(e.getKey(), e.getValue())).toList(), List.of());
  }

  public static Compilation compileOnThisJdk(List<JavaFileObject> sources, List<String> options) {
    List<String> all = new ArrayList<>(LINT);
    all.addAll(options);
    return compileWith(all, sources);
  }

  private static Compilation compileWith(List<String> options, List<JavaFileObject> sources) {
    return compileWith(options, sources, CLASS_PATH);
  }

  /** Compiles a case; without the library of pools if the name of the case says so. */
  public static Compilation compile(Path folder) throws IOException {
    boolean hasPools = !folder.endsWith("refuses-without-library");
    List<String> all = new ArrayList<>(LINT);
    all.addAll(options(folder));
    return compileWith(all, sourcesIn(folder), hasPools ? CLASS_PATH : CLASS_PATH.subList(0, 2));
  }

  private static Compilation compileWith(
      List<String> options, List<JavaFileObject> sources, List<File> classPath) {
    return javac()
        .withClasspath(classPath)
        .withProcessors(new LatchworkProcessor())
        .withOptions(options)
        .compile(sources);
  }

  private static File home(Class<?> type) {
    return new File(
        URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  public static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  public static List<JavaFileObject> sourcesIn(Path folder) throws IOException {
    return filesIn(folder).stream()
        .map(f -> source(folder.relativize(f).toString(), read(f)))
        .toList();
  }

  public static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.startsWith(folder.resolve("expected")))
          .sorted()
          .toList();
    }
  }

  /** Returns the options of a case, with a default release if they do not contain one. */
  public static List<String> options(Path folder) {
    Path file = folder.resolve("options.txt");
    return withRelease(Files.exists(file) ? read(file).lines().toList() : List.of());
  }

  /** Returns the options of a case that are for the processor. */
  public static List<String> processorOptions(Path folder) {
    return options(folder).stream().filter(o -> o.startsWith("-A")).toList();
  }

  private static List<String> withRelease(List<String> options) {
    List<String> all = new ArrayList<>(options);
    if (!options.contains("--release")) {
      all.addAll(List.of("--release", "17"));
    }
    return all;
  }

  /** Returns the generated sources by simple file name; none if the compilation failed. */
  public static Map<String, String> generated(Compilation compilation) {
    Map<String, String> texts = new TreeMap<>();
    if (compilation.status() == Compilation.Status.FAILURE) {
      return texts;
    }
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      texts.put(simpleName(file), text(file));
    }
    return texts;
  }

  /**
   * Returns every error and warning, including those of javac, as {@code file:line:column:
   * severity: text}.
   */
  public static List<String> diagnostics(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
        .sorted(
            Comparator.comparing((Diagnostic<? extends JavaFileObject> d) -> file(d))
                .thenComparing(Diagnostic::getLineNumber)
                .thenComparing(Diagnostic::getColumnNumber)
                .thenComparing(d -> d.getMessage(Locale.ROOT)))
        .map(TestCompiler::format)
        .toList();
  }

  public static String format(Diagnostic<? extends JavaFileObject> d) {
    String severity = d.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    return "%s:%d:%d: %s: %s"
        .formatted(
            file(d),
            d.getLineNumber(),
            d.getColumnNumber(),
            severity,
            d.getMessage(Locale.ROOT).lines().findFirst().orElse(""));
  }

  private static String file(Diagnostic<? extends JavaFileObject> d) {
    return d.getSource() == null ? "-" : simpleName(d.getSource());
  }

  private static String simpleName(JavaFileObject file) {
    String path = file.getName();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
