package dev.latchwork.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources in a folder, with all tools of this module on the class path and the processor
 * path.
 */
final class Javac {
  static final String LATCHWORK = "dev.latchwork.processor.LatchworkProcessor";

  private final Path folder;
  private final List<Path> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private String processors = LATCHWORK;

  /**
   * @param folder an empty folder
   */
  Javac(Path folder) {
    this.folder = folder;
  }

  /** A warning or error, and where it is. */
  record Finding(boolean isError, Path file, long line, String text) {
    boolean isIn(Path folder) {
      return file.startsWith(folder);
    }
  }

  /** The result of a compilation. */
  record Result(boolean success, List<Finding> findings, Path generated, Path classes) {
    /** Returns the warnings and errors in generated sources. */
    List<Finding> inGenerated() {
      return findings.stream().filter(f -> f.isIn(generated)).toList();
    }

    List<Finding> inSources() {
      return findings.stream().filter(f -> !f.isIn(generated)).toList();
    }

    byte[] classFile(String path) throws IOException {
      return Files.readAllBytes(classes.resolve(path));
    }

    String source(String path) throws IOException {
      return Files.readString(generated.resolve(path));
    }
  }

  Javac source(String name, String text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    sources.add(Files.writeString(file, text));
    return this;
  }

  Javac options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Runs other processors too, in addition to Latchwork's. */
  Javac with(String... others) {
    processors = LATCHWORK + "," + String.join(",", others);
    return this;
  }

  Result compile() throws IOException {
    return compile(List.of());
  }

  /** Compiles with these processors. If there are none, compiles with the named processors. */
  Result compile(List<Processor> instances) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path generated = Files.createDirectories(folder.resolve("gen"));
    String path = System.getProperty("java.class.path");
    List<String> all = new ArrayList<>(List.of("--release", "17", "-d", classes.toString()));
    all.addAll(List.of("-s", generated.toString(), "-cp", path));
    if (instances.isEmpty()) {
      all.addAll(List.of("-processorpath", path, "-processor", processors));
    }
    all.addAll(options);
    StringWriter output = new StringWriter();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(found, Locale.ROOT, null)) {
      CompilationTask task =
          ToolProvider.getSystemJavaCompiler()
              .getTask(output, files, found, all, null, files.getJavaFileObjectsFromPaths(sources));
      if (!instances.isEmpty()) {
        task.setProcessors(instances);
      }
      boolean success = task.call();
      assertThat(output.toString()).isEmpty();
      return new Result(success, findings(found.getDiagnostics().stream()), generated, classes);
    }
  }

  private static List<Finding> findings(Stream<Diagnostic<? extends JavaFileObject>> found) {
    return found
        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE && d.getKind() != Diagnostic.Kind.OTHER)
        .map(
            d ->
                new Finding(
                    d.getKind() == Diagnostic.Kind.ERROR,
                    d.getSource() == null ? Path.of("") : Path.of(d.getSource().toUri()),
                    d.getLineNumber(),
                    d.getMessage(Locale.ROOT)))
        .toList();
  }
}
