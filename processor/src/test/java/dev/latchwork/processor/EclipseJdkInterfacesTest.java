package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.JdkInterfaces;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wraps public interfaces of the JDK, with javac and with the Eclipse compiler: the interfaces of
 * two modules or, with {@code -Dlatchwork.jdk.interfaces=all}, of all {@code java.*} modules.
 */
@Tag("compiler")
class EclipseJdkInterfacesTest {
  private static final Predicate<String> MODULES =
      "all".equals(System.getProperty("latchwork.jdk.interfaces"))
          ? module -> module.startsWith("java.")
          : Set.of("java.base", "java.compiler")::contains;

  static IntStream releases() {
    return IntStream.of(17, 21, 25).filter(r -> r <= Runtime.version().feature());
  }

  @ParameterizedTest(name = "release {0}")
  @MethodSource("releases")
  void areWrappedUnderEclipseAsUnderJavac(int release, @TempDir Path folder) throws IOException {
    Map<String, List<String>> interfaces = JdkInterfaces.of(release, MODULES);
    assertThat(interfaces.get("java.util")).contains("java.util.NavigableMap");
    List<String> sources = new ArrayList<>();
    for (Map.Entry<String, List<String>> e : interfaces.entrySet()) {
      sources.add(holder(e.getKey(), e.getValue(), folder).toString());
    }
    int count = interfaces.values().stream().mapToInt(List::size).sum();
    Path javac = Files.createDirectory(folder.resolve("javac"));
    Path eclipse = Files.createDirectory(folder.resolve("eclipse"));

    List<String> findings = findings(javac(options(release, javac, sources, "-Xmaxwarns", "9999")));
    assertThat(findings(eclipse(options(release, eclipse, sources)))).isEqualTo(findings);
    assertThat(generated(javac)).hasSize(count);
    assertThat(generated(eclipse)).isEqualTo(generated(javac));
    System.out.printf("release %d: %,d interfaces of the JDK%n", release, count);
  }

  private static Path holder(String jdkPackage, List<String> interfaces, Path folder)
      throws IOException {
    String name = jdkPackage.replace('.', '_');
    String annotations =
        interfaces.stream()
            .map(c -> "@dev.latchwork.Guarded.Of(" + c + ".class)\n")
            .collect(Collectors.joining());
    return Files.writeString(
        Files.createDirectories(folder.resolve(name)).resolve("Holder.java"),
        "package " + name + ";\n" + annotations + "class Holder {}\n");
  }

  private static String[] options(int release, Path output, List<String> sources, String... more) {
    String libraries =
        TestCompiler.CLASS_PATH.stream()
            .map(File::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return Stream.of(
            Stream.of(
                "--release",
                Integer.toString(release),
                "-proc:only",
                "-processor",
                LatchworkProcessor.class.getName(),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-cp",
                libraries,
                "-d",
                output.toString(),
                "-s",
                output.toString()),
            Stream.of(more),
            sources.stream())
        .flatMap(Function.identity())
        .toArray(String[]::new);
  }

  private static String javac(String... options) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    ToolProvider.findFirst("javac").orElseThrow().run(out, out, options);
    return said.toString();
  }

  private static String eclipse(String... options) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    new Main(out, out, false, null, null).compile(options);
    return said.toString();
  }

  /** Returns Latchwork's messages without their positions, sorted. */
  private static List<String> findings(String said) {
    return said.lines()
        .filter(line -> line.contains("[LW"))
        .map(line -> line.substring(line.indexOf("[LW")))
        .sorted()
        .toList();
  }

  private static Set<String> generated(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(f -> output.relativize(f).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
