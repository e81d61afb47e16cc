package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.LatchworkProcessor;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;

/** Compiles sources separately, each against the class files of the sources before it. */
abstract class CompiledApart {
  @TempDir Path classes;
  @TempDir Path sources;

  /**
   * Writes the sources of types that are copied, from alternating names and bodies. The type {@code
   * Main} is not copied, but called.
   */
  List<Path> types(String... namesAndBodies) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < namesAndBodies.length; i += 2) {
      String annotations = namesAndBodies[i].replaceAll("\\w+$", "");
      String name = namesAndBodies[i].substring(annotations.length());
      boolean main = name.equals("Main");
      files.add(
          source(
              name + ".java",
              "package parts; import dev.latchwork.*; import java.util.*; "
                  + (main ? "" : "@DeepCopy ")
                  + annotations
                  + "public class "
                  + name
                  + (main ? " implements java.util.concurrent.Callable<Boolean> {" : " {")
                  + namesAndBodies[i + 1]
                  + "}"));
    }
    return files;
  }

  Path source(String name, String text) throws IOException {
    return Files.writeString(source(name), text);
  }

  /** Returns a source that was written before. */
  Path source(String name) {
    return sources.resolve(name);
  }

  void compile(List<Path> files) throws IOException {
    assertThat(errors(files)).isEmpty();
  }

  List<String> errors(List<Path> files) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      String path =
          Stream.concat(Stream.of(classes.toFile()), TestCompiler.CLASS_PATH.stream())
              .map(File::getPath)
              .collect(Collectors.joining(File.pathSeparator));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              diagnostics,
              List.of("-d", classes.toString(), "-cp", path, "-implicit:none"),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new LatchworkProcessor()));
      task.call();
      return diagnostics.getDiagnostics().stream()
          .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
          .map(d -> d.getMessage(Locale.ROOT))
          .toList();
    }
  }

  boolean call(String name) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      return (Boolean)
          ((Callable<?>) loader.loadClass(name).getDeclaredConstructor().newInstance()).call();
    }
  }
}
