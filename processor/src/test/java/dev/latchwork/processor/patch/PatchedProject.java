package dev.latchwork.processor.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.LatchworkProcessor;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
import javax.tools.ToolProvider;

/** Sources in a folder, which are compiled to get a patch, and again with the patch applied. */
final class PatchedProject {
  private final Path folder;
  private final Path patch;
  private final List<String> options;

  PatchedProject(Path folder, String... options) throws IOException {
    this.folder = Files.createDirectories(folder.resolve("project"));
    this.patch = this.folder.resolve("latchwork.patch");
    this.options = List.of(options);
  }

  PatchedProject source(String name, String text) throws IOException {
    return source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  PatchedProject source(String name, byte[] text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text);
    return this;
  }

  /** {@return each error and warning as {@code File.java:line: [id]}, or as javac's own text} */
  List<String> compile() throws IOException {
    return compile(files());
  }

  void compileOnly(String... names) throws IOException {
    compile(Stream.of(names).map(folder.resolve("src")::resolve).toList());
  }

  private List<String> compile(List<Path> sources) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(List.of("-Xlint:-options", "--release", "17"));
    all.addAll(List.of("-d", Files.createDirectories(folder.resolve("out")).toString()));
    all.addAll(
        List.of(
            "-cp",
            TestCompiler.CLASS_PATH.stream()
                .map(File::toString)
                .collect(Collectors.joining(File.pathSeparator))));
    all.addAll(List.of("-Alatchwork.patch=" + patch, "-Xmaxerrs", "999", "-Xmaxwarns", "999"));
    all.addAll(options);
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, found, all, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new LatchworkProcessor()));
      task.call();
    }
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
        .sorted(
            Comparator.comparing((Diagnostic<? extends JavaFileObject> d) -> file(d))
                .thenComparing(Diagnostic::getLineNumber))
        .map(PatchedProject::format)
        .toList();
  }

  private static String format(Diagnostic<? extends JavaFileObject> found) {
    String text = found.getMessage(Locale.ROOT);
    String id = text.startsWith("[LW") ? text.substring(0, text.indexOf(']') + 1) : text;
    return file(found) + ":" + found.getLineNumber() + ": " + id;
  }

  private static String file(Diagnostic<? extends JavaFileObject> found) {
    return found.getSource() == null
        ? "-"
        : Path.of(found.getSource().toUri()).getFileName().toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("src"))) {
      return all.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** Returns the sources by name. */
  Map<String, String> sources() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files()) {
      texts.put(folder.resolve("src").relativize(file).toString(), text(file));
    }
    return texts;
  }

  String patch() {
    return text(patch);
  }

  /** Reads a file with one character for each byte, whatever the encoding is. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Applies the patch strictly, in the folder that contains it. If git is there, its result must be
   * the same.
   */
  void apply() throws Exception {
    Map<Path, String> patched = new TreeMap<>();
    for (String part : patch().split("(?m)^(?=--- a/)")) {
      if (!part.isEmpty()) {
        byte[] name =
            part.substring("--- a/".length(), part.indexOf('\n'))
                .getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.resolve(new String(name, StandardCharsets.UTF_8));
        patched.put(file, StrictPatch.apply(text(file), part));
      }
    }
    if (!patched.isEmpty() && hasGit()) {
      assertThat(git("apply", "--check", "latchwork.patch")).isEmpty();
      assertThat(git("apply", "latchwork.patch")).isEmpty();
      patched.forEach((file, text) -> assertThat(text(file)).isEqualTo(text));
    }
    for (Map.Entry<Path, String> file : patched.entrySet()) {
      Files.writeString(file.getKey(), file.getValue(), StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean hasGit() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(p -> Files.isExecutable(Path.of(p, "git")));
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder git =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    // git must not use the repository that the build may run in
    git.environment().put("GIT_CEILING_DIRECTORIES", folder.getParent().toString());
    Process process = git.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? output : "failed: " + output;
  }
}
