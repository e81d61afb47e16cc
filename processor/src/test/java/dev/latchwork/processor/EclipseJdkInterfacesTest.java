package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public interface of the JDK that runs this, as a user of either compiler wraps it. */
@Tag("compiler")
class EclipseJdkInterfacesTest {
  @Test
  void isWrappedUnderEclipseWhereItIsUnderJavac(@TempDir Path output) throws IOException {
    Map<String, List<Class<?>>> interfaces = interfaces();
    assertThat(interfaces.get("java.util")).contains(java.util.NavigableMap.class);
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, List<Class<?>>> e : interfaces.entrySet()) {
      sources.add(holder(e.getKey(), e.getValue(), output));
    }
    List<String> javac = errors(ToolProvider.getSystemJavaCompiler(), sources, output);
    List<String> eclipse = errors(new EclipseCompiler(), sources, output);
    assertThat(eclipse).containsExactlyInAnyOrderElementsOf(javac);
  }

  private static Map<String, List<Class<?>>> interfaces() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
    try (Stream<Path> files = Files.walk(base.resolve("java"))) {
      return files
          .map(f -> base.relativize(f).toString())
          .filter(f -> f.endsWith(".class") && !f.contains("$"))
          .map(f -> f.substring(0, f.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(EclipseJdkInterfacesTest::load)
          .filter(c -> c.isInterface() && !c.isAnnotation() && !c.isSealed())
          .filter(c -> Modifier.isPublic(c.getModifiers()))
          .collect(Collectors.groupingBy(Class::getPackageName, TreeMap::new, Collectors.toList()));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Path holder(String jdkPackage, List<Class<?>> interfaces, Path folder)
      throws IOException {
    String name = jdkPackage.replace('.', '_');
    String annotations =
        interfaces.stream()
            .map(c -> "@dev.latchwork.Guarded.Of(" + c.getName() + ".class)\n")
            .collect(Collectors.joining());
    return Files.writeString(
        Files.createDirectories(folder.resolve(name)).resolve("Holder.java"),
        "package " + name + ";\n" + annotations + "class Holder {}\n");
  }

  /** What is refused, without the place. */
  private static List<String> errors(JavaCompiler compiler, List<Path> sources, Path output)
      throws IOException {
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
              List.of("-proc:only"),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new LatchworkProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(Locale.ROOT))
        .toList();
  }
}
