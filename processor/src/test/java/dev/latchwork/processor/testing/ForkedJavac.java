package dev.latchwork.processor.testing;

import dev.latchwork.Guarded;
import dev.latchwork.pools.Pool;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs javac in a process of its own, as a user does: with only the packaged processor on the
 * processor path, and with nothing else from this build on the class path.
 */
public final class ForkedJavac {
  /**
   * Turns off the optimizing JIT compiler, from which a JVM that runs for a second gains nothing.
   */
  public static final String BRIEF = "-XX:TieredStopAtLevel=1";

  private final Path folder;

  /**
   * @param folder an empty folder for sources and output
   */
  public ForkedJavac(Path folder) {
    this.folder = folder;
  }

  /** The exit status of the process, and what it printed. */
  public record Result(int status, List<String> lines) {}

  public ForkedJavac source(String name, String text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  public Result compile(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-J" + BRIEF, "-J-XX:+UseSerialGC"));
    command.addAll(List.of("--release", "17", "-Xlint:all,-options", "-encoding", "UTF-8"));
    command.addAll(List.of("-processorpath", processorJar().toString()));
    command.addAll(List.of("-d", folder.resolve("classes").toString()));
    command.addAll(List.of("-s", Files.createDirectories(folder.resolve("gen")).toString()));
    command.addAll(List.of(options));
    command.addAll(sources());
    return run(command);
  }

  /** Runs the main method of a compiled class. */
  public Result run(String type) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = folder.resolve("classes") + File.pathSeparator + home(Pool.class);
    return run(List.of(java, BRIEF, "-cp", classPath, type));
  }

  private Result run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.resolve("src").toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output.lines().toList());
  }

  private List<String> sources() throws IOException {
    Path src = folder.resolve("src");
    try (Stream<Path> files = Files.walk(src)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> src.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  /** Returns the texts of the generated sources by their paths. */
  public Map<String, String> generated() throws IOException {
    Path gen = folder.resolve("gen");
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(gen)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        texts.put(gen.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  public static Path processorJar() {
    return Path.of(System.getProperty("latchwork.jar"));
  }

  public static Path annotations() {
    return home(Guarded.class);
  }

  public static Path pools() {
    return home(Pool.class);
  }

  /** Returns the class path that a program with all features needs. */
  public static String libraries() {
    return annotations() + File.pathSeparator + pools();
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
