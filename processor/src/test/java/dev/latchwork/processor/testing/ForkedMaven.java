package dev.latchwork.processor.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the Maven of this build in a folder of its own, as a user does. Its local repository
 * contains what this build has made. All else is copied from the local repository of this build, so
 * nothing is downloaded.
 */
public final class ForkedMaven {
  private static final Path REPOSITORY = Path.of("target/maven-repository").toAbsolutePath();
  private static final String VERSION = "0.1.0-SNAPSHOT";

  private final Path folder;

  /**
   * @param folder an empty folder for the project
   */
  public ForkedMaven(Path folder) {
    this.folder = folder;
  }

  /** The exit status of the process, and what it printed. */
  public record Result(int status, List<String> lines) {}

  /** Puts into the local repository what {@code mvn install} would put there. */
  public static void install() throws IOException {
    Path root = Path.of("..");
    install("annotations", root.resolve("annotations/pom.xml"), ForkedJavac.annotations());
    install("pools", root.resolve("pools/pom.xml"), ForkedJavac.pools());
    install("processor", Path.of("target/dependency-reduced-pom.xml"), ForkedJavac.processorJar());
    Path flattened = root.resolve("bom/target/.flattened-pom.xml");
    install("bom", Files.exists(flattened) ? flattened : root.resolve("bom/pom.xml"), null);
    install("parent", root.resolve("pom.xml"), null);
  }

  private static void install(String name, Path pom, Path jar) throws IOException {
    String artifact = "latchwork-" + name;
    Path to =
        Files.createDirectories(
            REPOSITORY.resolve("dev/latchwork").resolve(artifact).resolve(VERSION));
    Files.write(to.resolve(artifact + "-" + VERSION + ".pom"), Files.readAllBytes(pom));
    if (jar != null) {
      Files.write(to.resolve(artifact + "-" + VERSION + ".jar"), Files.readAllBytes(jar));
    }
  }

  public ForkedMaven file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  public Result run(String... goals) throws IOException, InterruptedException {
    Path settings = folder.resolve("settings.xml");
    Files.writeString(settings, settings());
    List<String> command = new ArrayList<>();
    // the mvn that .ci/locked unpacks is not executable
    command.add("sh");
    command.add(Path.of(System.getProperty("latchwork.maven"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
    command.addAll(List.of(goals));
    return run(command);
  }

  private static String settings() {
    return """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors>
            <mirror>
              <id>this-build</id>
              <mirrorOf>*</mirrorOf>
              <url>%s</url>
            </mirror>
          </mirrors>
        </settings>
        """
        .formatted(REPOSITORY, Path.of(System.getProperty("latchwork.repository")).toUri());
  }

  /**
   * Runs a class: {@code module/class} from the module path, or {@code class} from the class path.
   */
  public Result java(String main) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return main.contains("/")
        ? run(List.of(java, "-p", "core/target/classes:app/target/classes", "-m", main))
        : run(List.of(java, "-cp", "target/classes", main));
  }

  private Result run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", ForkedJavac.BRIEF);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output.lines().toList());
  }
}
